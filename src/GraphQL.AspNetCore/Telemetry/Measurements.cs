using System.Diagnostics;
using System.Diagnostics.Metrics;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.AspNetCore.Telemetry;

/// <summary>What is measured, under the name <c>Fadu.GraphQL</c>. Costs next to nothing while nobody listens.</summary>
internal static class Measurements
{
    private const string Name = "Fadu.GraphQL";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Activities = new(Name);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "graphql.server.request.duration", "s", "How long operations take, from the request read to the answer ready; of subscriptions, how long they are open.");

    private static readonly Counter<long> Refused = Meter.CreateCounter<long>(
        "graphql.server.request.refused", "{request}", "Requests of which nothing was executed, by the code of the first error.");

    private static readonly Histogram<long> Bytes = Meter.CreateHistogram<long>("graphql.server.response.size", "By", "How large responses are.");

    private static readonly UpDownCounter<long> Active = Meter.CreateUpDownCounter<long>(
        "graphql.server.subscription.active", "{subscription}", "Subscriptions that are open.");

    /// <summary>Begins the trace of an operation; null while nobody listens.</summary>
    public static Activity? Begin() => Activities.StartActivity("graphql", ActivityKind.Internal);

    /// <summary>Counts a request of which nothing was executed.</summary>
    /// <param name="reason">The code of its first error.</param>
    public static void CountRefused(string reason) => Refused.Add(1, new KeyValuePair<string, object?>("graphql.error.code", reason));

    /// <summary>Records how long an operation took.</summary>
    /// <param name="kind">What it does.</param>
    /// <param name="outcome">ok, partial, failed, refused or canceled.</param>
    /// <param name="taken">How long.</param>
    public static void CountDone(OperationKind kind, string outcome, TimeSpan taken)
    {
        if (Duration.Enabled)
            Duration.Record(taken.TotalSeconds, new("graphql.operation.type", NameOf(kind)), new("graphql.outcome", outcome));
    }

    /// <summary>Records how large a response is.</summary>
    public static void CountBytes(int bytes) => Bytes.Record(bytes);

    /// <summary>Counts subscriptions that open (1) or end (-1).</summary>
    public static void CountActive(int change) => Active.Add(change);

    /// <summary>The word for what an operation does.</summary>
    public static string NameOf(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => throw new UnreachableException($"No word for {kind}."),
    };
}
