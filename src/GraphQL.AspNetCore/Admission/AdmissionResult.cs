using System.Collections.Immutable;
using System.Text.Json;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Rights;

namespace Fadu.GraphQL.AspNetCore.Admission;

/// <summary>Whether somebody is let in, and as whom.</summary>
public sealed record AdmissionResult
{
    private AdmissionResult()
    {
    }

    /// <summary>Why nobody is let in, for the client to read; null where the caller is.</summary>
    public string? Refusal { get; private init; }

    /// <summary>
    /// Who the caller is now. Asked again while subscriptions are open, also after the HTTP request has ended that was admitted:
    /// it does not touch the request.
    /// </summary>
    public Func<Caller> Caller { get; private init; } = static () => Guarding.Rights.Caller.Anonymous;

    /// <summary>What resolvers may ask for, each under the type by which they ask.</summary>
    public ImmutableDictionary<Type, object> Features { get; init; } = ImmutableDictionary<Type, object>.Empty;

    /// <summary>
    /// Asked before each operation of a connection that stays open, which no request of its own brings: why it is refused, such as that there
    /// were too many; null where it may begin. Not for operations that come by a request of their own. Null: nothing is asked.
    /// </summary>
    public Func<GraphQLError?>? BeforeOperation { get; init; }

    /// <summary>
    /// Begins to watch the caller, for a connection or a subscription that stays open, and ends it when disposed: meanwhile
    /// <see cref="Caller"/> has to know what happens. Null: it knows without.
    /// </summary>
    public Func<IDisposable>? Watch { get; init; }

    /// <summary>What <c>connection_ack</c> tells the client, an object; undefined for nothing. Not for plain HTTP.</summary>
    public JsonElement Acknowledgement { get; init; }

    /// <summary>Lets somebody in whose rights may change while a subscription is open.</summary>
    /// <param name="caller">Who the caller is now; quick, and for any thread.</param>
    public static AdmissionResult Of(Func<Caller> caller) => new() { Caller = caller };

    /// <summary>Lets somebody in whose rights stay.</summary>
    /// <param name="caller">Who it is.</param>
    public static AdmissionResult Of(Caller caller) => new() { Caller = () => caller };

    /// <summary>Refuses: 401 over HTTP, close code 4403 over WebSocket.</summary>
    /// <param name="reason">Why, for the client to read; over WebSocket at most 123 bytes of it arrive.</param>
    public static AdmissionResult Refuse(string reason) => new() { Refusal = reason };
}
