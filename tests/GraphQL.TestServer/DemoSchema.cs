using System.Runtime.CompilerServices;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Guarding.Definitions;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.TestServer;

/// <summary>A schema with a field of each kind that a transport has to do with.</summary>
public static class DemoSchema
{
    private const string Text = """
        type Query {
          units(n: Int!): [Unit!]! @cost(sizedBy: ["n"])
          unit(id: ID!): Unit
          hello: String!
          echo(text: String!): String!
          "Always fails."
          fail: String
          "Never null, and fails all the same, so that nothing is left of the data."
          failHard: String!
          "Takes its time."
          slow(ms: Int! = 1000): String
          secret: String @authenticated
          admin: String @requires(role: ["admin"])
        }

        type Mutation {
          echo(text: String!): String!
          rename(id: ID!, name: String!): Unit
        }

        type Subscription {
          "Counts from 1."
          ticks(count: Int! = 1000000, everyMs: Int! = 20): Int!
          "Counts to 0."
          countdown(from: Int!): Int!
          "Its second event fails, its source does not."
          failing: Int!
          "What is published."
          events: String!
          "What is published, to those who are logged in."
          secrets: String! @authenticated
          "Breaks at its second event."
          breaks: Int!
          "Strings as long as asked for, as many as are read."
          flood(length: Int!): String!
        }

        type Unit {
          id: ID!
          code: String!
          name: String!
          level: Int!
          population: Int!
          area: Float!
          parent: Unit
        }

        """;

    public static ExecutableSchema Build(DemoEvents events)
    {
        var result = SchemaBuilder.Build(Source.FromText(GuardDirectives.Text + Text, "demo"), new Dictionary<string, ScalarCoercion>(StringComparer.Ordinal));
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join('\n', result.Errors));
        var builder = new ExecutableSchemaBuilder(result.Schema);
        AddUnits(builder);
        AddQueries(builder);
        AddSubscriptions(builder, events);
        return builder.Build();
    }

    private static void AddUnits(ExecutableSchemaBuilder builder) => builder
        .Read<Unit, string>("Unit", "id", unit => unit.Id)
        .Read<Unit, string>("Unit", "code", unit => unit.Code)
        .Read<Unit, string>("Unit", "name", unit => unit.Name)
        .Read<Unit, int>("Unit", "level", unit => unit.Level)
        .Read<Unit, int>("Unit", "population", unit => unit.Population)
        .Read<Unit, double>("Unit", "area", unit => unit.Area)
        .Read<Unit, Unit?>("Unit", "parent", unit => unit.Parent);

    private static void AddQueries(ExecutableSchemaBuilder builder)
    {
        Add("Query", "units", call => new(DemoUnits.First(call.Arguments.Get<int>("n"))));
        Add("Query", "unit", call => new(DemoUnits.Find(call.Arguments.Get<string>("id")!)));
        Add("Query", "hello", _ => new("world"));
        Add("Query", "echo", call => new(call.Arguments.Get<string>("text")));
        Add("Query", "fail", _ => throw new GraphQLException(new("DEMO_FAILED", "It always fails.")));
        Add("Query", "failHard", _ => throw new GraphQLException(new("DEMO_FAILED", "It always fails.")));
        Add("Query", "slow", SlowAsync);
        Add("Query", "secret", _ => new("For those who are logged in."));
        Add("Query", "admin", _ => new("For administrators."));
        Add("Mutation", "echo", call => new(call.Arguments.Get<string>("text")));
        Add("Mutation", "rename", call => new(DemoUnits.Find(call.Arguments.Get<string>("id")!) is { } unit
            ? unit with { Name = call.Arguments.Get<string>("name")! }
            : null));

        void Add(string type, string field, Func<FieldCall, ValueTask<object?>> resolve) =>
            builder.Field(type, field, FieldMethod.OneByOne((_, call) => resolve(call)));
    }

    private static void AddSubscriptions(ExecutableSchemaBuilder builder, DemoEvents events)
    {
        Add("ticks", call => Ticks(call.Arguments.Get<int>("count"), call.Arguments.Get<int>("everyMs"), CancellationToken.None));
        Add("countdown", call => Listed(Enumerable.Range(0, call.Arguments.Get<int>("from") + 1).Reverse().Cast<object?>()));
        Add("failing", _ => Listed([1, new FieldError("DEMO_FAILED", "It fails.")]));
        Add("events", _ => events.Listen());
        Add("secrets", _ => events.Listen());
        Add("breaks", _ => Breaks());
        Add("flood", call => Flood(new('x', call.Arguments.Get<int>("length")), CancellationToken.None));

        void Add(string field, Func<FieldCall, IAsyncEnumerable<object?>> subscribe) =>
            builder.Field("Subscription", field, new SubscriptionSource(call => new(subscribe(call))));
    }

    private static async ValueTask<object?> SlowAsync(FieldCall call)
    {
        await Task.Delay(call.Arguments.Get<int>("ms"), call.CancellationToken);
        return "done";
    }

    private static async IAsyncEnumerable<object?> Ticks(int count, int everyMs, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var tick = 1; tick <= count; tick++)
        {
            await Task.Delay(everyMs, ct);
            yield return tick;
        }
    }

    private static async IAsyncEnumerable<object?> Listed(IEnumerable<object?> events)
    {
        foreach (var one in events)
        {
            await Task.Yield();
            yield return one;
        }
    }

    private static async IAsyncEnumerable<object?> Breaks()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException("It breaks, and nobody outside shall read why.");
    }

    private static async IAsyncEnumerable<object?> Flood(string text, [EnumeratorCancellation] CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            yield return text;
            await Task.Yield();
        }
    }
}
