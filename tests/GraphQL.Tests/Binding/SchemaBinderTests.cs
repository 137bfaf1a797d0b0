using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Binding;

/// <summary>A small schema from end to end.</summary>
public sealed class SchemaBinderTests
{
    private const string Schema = """
        scalar Decimal
        scalar Date

        type Query {
          units(kind: UnitKind, first: Int! = 10): [Unit!]!
          unit(by: UnitBy!): Unit
          search(text: String!): [Found!]!
        }
        type Mutation { rename(input: RenameInput!): Unit! }
        type Subscription { renamed: Unit!, ticks(count: Int!): Int! }

        interface Named { name: String! }
        enum UnitKind { PROVINCE, FREE_CITY }
        type Unit implements Named {
          id: ID!
          name: String!
          kind: UnitKind!
          area: Decimal
          since: Date
          tags: [String!]!
          shout(mark: String! = "!"): String!
          length: Int!
          parent: Unit
          rounds(first: Int): [Round!]!
          secret: Float
        }
        type Round implements Named { name: String!, isOpen: Boolean!, unit: Unit! }
        union Found = Unit | Round

        input UnitBy @oneOf { id: ID, name: String }
        input RenameInput { id: ID!, name: String!, note: String, kinds: [UnitKind!] = [PROVINCE], inner: RenameInput }
        """;

    private readonly Store _store = new();
    private readonly Bound _bound = new(Schema, BindingOptions.FromMarks(
        typeof(Unit), typeof(Round), typeof(QueryFields), typeof(MutationFields), typeof(SubscriptionFields), typeof(UnitFields)) with
    {
        IsService = type => type == typeof(Store) || type == typeof(UnitFields),
    });

    private ExecutionRequest Request => new() { Services = new Services(_store, new UnitFields(_store)) };

    [Fact]
    public async Task Properties_and_methods_answer_a_query()
    {
        var response = await _bound.RunAsync(
            """{ units(kind: FREE_CITY) { id name kind area since tags shout loud: shout(mark: "?!") length parent { name } rounds(first: 1) { name isOpen unit { id } } } }""", Request);

        response.ShouldBe("""
            {"data":{"units":[{"id":"3","name":"Haven","kind":"FREE_CITY","area":"12.50","since":"2001-02-03","tags":["a","b"],"shout":"Haven!","loud":"Haven?!","length":5,"parent":{"name":"North"},"rounds":[{"name":"Haven 1","isOpen":true,"unit":{"id":"3"}}]}]}}
            """.Trim());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task A_method_is_called_once_however_many_parents_there_are(int count)
    {
        _store.Units = [.. Enumerable.Range(0, count).Select(index => new Unit($"{index}", "U", UnitKind.Province, null, null, [], null))];

        await _bound.RunAsync("{ units(first: 1000) { name rounds { name unit { name rounds { name } } } } }", Request);

        _store.Calls.ShouldBe(["units", $"rounds of {count}", $"rounds of {count * 2}"]);
    }

    [Fact]
    public async Task Values_of_an_interface_or_a_union_are_known_by_their_class() =>
        (await _bound.RunAsync("""{ search(text: "Haven") { __typename ... on Named { name } ... on Round { isOpen } } }""", Request))
            .ShouldBe("""{"data":{"search":[{"__typename":"Unit","name":"Haven"},{"__typename":"Round","name":"Haven 1","isOpen":true}]}}""");

    [Theory]
    [InlineData("""{ id: 3 }""", "Haven")]
    [InlineData("""{ name: "South" }""", "South")]
    public async Task Exactly_one_given_field_is_a_nested_record(string by, string name) =>
        (await _bound.RunAsync($"{{ unit(by: {by}) {{ name }} }}", Request)).ShouldBe("""{"data":{"unit":{"name":"?"}}}""".Replace("?", name, StringComparison.Ordinal));

    [Theory]
    [InlineData("""{ id: 3, name: "New" }""", "3 New, note not given, kinds Province, inner none")]
    [InlineData("""{ id: 3, name: "New", note: null, kinds: null }""", "3 New, note null, kinds none, inner none")]
    [InlineData("""{ id: 3, name: "New", note: "why", kinds: [FREE_CITY, PROVINCE] }""", "3 New, note why, kinds FreeCity Province, inner none")]
    [InlineData("""{ id: 3, name: "New", inner: { id: 4, name: "Deep" } }""", "3 New, note not given, kinds Province, inner 4")]
    public async Task Input_objects_are_records_that_tell_null_from_not_given(string input, string seen)
    {
        var response = await _bound.RunAsync($"mutation {{ rename(input: {input}) {{ name }} }}", Request);

        response.ShouldBe("""{"data":{"rename":{"name":"New"}}}""");
        _store.Calls.ShouldBe([seen]);
    }

    [Fact]
    public async Task Variables_reach_records_as_literals_do()
    {
        await _bound.RunAsync(
            "mutation ($input: RenameInput!) { rename(input: $input) { name } }", Request with { Variables = Json("""{"input":{"id":1,"name":"x","kinds":["FREE_CITY"]}}""") });

        _store.Calls.ShouldBe(["1 x, note not given, kinds FreeCity, inner none"]);
    }

    [Fact]
    public async Task One_parent_of_many_fails_alone() =>
        (await _bound.RunAsync("{ units { secret } }", Request)).ShouldBe("""
            {"data":{"units":[{"secret":1.5},{"secret":null},{"secret":null}]},"errors":[{"message":"Haven keeps its secret.","locations":[{"line":1,"column":11}],"path":["units",2,"secret"],"extensions":{"code":"FORBIDDEN"}}]}
            """.Trim());

    [Fact]
    public async Task A_subscription_answers_each_event_of_its_stream()
    {
        (await _bound.SubscribeAsync("subscription { renamed { name } }")).ShouldBe(
            ["""{"data":{"renamed":{"name":"a"}}}""", """{"data":{"renamed":{"name":"b"}}}"""]);
        (await _bound.SubscribeAsync("subscription { ticks(count: 2) }")).ShouldBe(["""{"data":{"ticks":0}}""", """{"data":{"ticks":1}}"""]);
    }

    [Fact]
    public void Plain_values_are_written_without_boxing()
    {
        var schema = SchemaBinder.Bind(TypeSystem.Schemas.Build("type Query { point: Point } type Point { x: Int!, y: Float, ok: Boolean!, twice: Int! }"),
            BindingOptions.FromMarks(typeof(PointFields), typeof(Point), typeof(PointQuery))).Schema.ShouldNotBeNull();
        var point = new Point(300, 2.5, true);
        var writers = schema.Schema.Types.OfType<GraphQL.TypeSystem.Types.ObjectType>().Single(type => type.Name == "Point").Fields
            .Select(field => schema.ResolverOf(field).ShouldBeOfType<ValueReader>().Write.ShouldNotBeNull()).ToArray();
        using var output = new GraphQL.Json.JsonOutput();

        var before = Written(64);
        var after = Written(64);

        after.ShouldBe(before);
        before.ShouldBe(0);

        long Written(int times)
        {
            foreach (var write in writers)
                write(point, output);
            output.CutTo(0);
            var start = GC.GetAllocatedBytesForCurrentThread();
            for (var count = 0; count < times; count++)
            {
                foreach (var write in writers)
                    write(point, output);
                output.CutTo(0);
            }

            return GC.GetAllocatedBytesForCurrentThread() - start;
        }
    }

    [Fact]
    public async Task A_service_that_is_not_there_fails_the_field_alone()
    {
        var response = await _bound.RespondAsync("{ search(text: \"x\") { __typename } }", new());

        response.ShouldStartWith("""{"data":null,"errors":[{""");
        _bound.Failures.ShouldHaveSingleItem().Message.ShouldBe("Store is not registered as a service.");
    }

    private static System.Text.Json.JsonElement Json(string text) => System.Text.Json.JsonDocument.Parse(text).RootElement;

    internal enum UnitKind
    {
        Province,
        FreeCity,
    }

    [GraphQLType("Unit")]
    internal sealed record Unit(string Id, string Name, UnitKind Kind, decimal? Area, DateOnly? Since, IReadOnlyList<string> Tags, string? ParentId);

    [GraphQLType("Round")]
    internal sealed record Round(string Name, bool IsOpen, Unit Unit);

    internal abstract record UnitBy
    {
        public sealed record Id(string Value) : UnitBy;

        public sealed record Name(string Value) : UnitBy;
    }

    internal sealed record RenameInput(string Id, string Name, RenameInput? Inner)
    {
        public Optional<string?> Note { get; init; }

        public UnitKind[]? Kinds { get; init; }
    }

    internal sealed class Store
    {
        public List<string> Calls { get; } = [];

        public IReadOnlyList<Unit> Units { get; set; } =
        [
            new("1", "North", UnitKind.Province, null, null, [], null),
            new("2", "South", UnitKind.Province, null, null, [], null),
            new("3", "Haven", UnitKind.FreeCity, 12.50m, new(2001, 2, 3), ["a", "b"], "1"),
        ];
    }

    [GraphQLFields("Query")]
    internal static class QueryFields
    {
        public static async Task<IReadOnlyList<Unit>> UnitsAsync(UnitKind? kind, int first, [Service] Store store, CancellationToken ct)
        {
            await Task.Delay(1, ct);
            store.Calls.Add("units");
            return [.. store.Units.Where(unit => kind is null || unit.Kind == kind).Take(first)];
        }

        public static Unit? Unit(UnitBy by, RequestContext context)
        {
            var store = (Store)context.Services!.GetService(typeof(Store))!;
            return by switch
            {
                UnitBy.Id id => store.Units.FirstOrDefault(unit => unit.Id == id.Value),
                UnitBy.Name name => store.Units.FirstOrDefault(unit => unit.Name == name.Value),
                _ => null,
            };
        }

        public static object[] Search(string text, [Service] Store store) =>
            [.. store.Units.Where(unit => unit.Name == text).SelectMany(unit => new object[] { unit, new Round($"{unit.Name} 1", true, unit) })];
    }

    [GraphQLFields("Mutation")]
    internal static class MutationFields
    {
        public static ValueTask<Unit> RenameAsync(RenameInput input, [Service] Store store)
        {
            var note = input.Note.IsGiven ? input.Note.Value ?? "null" : "not given";
            var kinds = input.Kinds is null ? "none" : string.Join(' ', input.Kinds);
            store.Calls.Add($"{input.Id} {input.Name}, note {note}, kinds {kinds}, inner {input.Inner?.Id ?? "none"}");
            return ValueTask.FromResult(store.Units[0] with { Name = input.Name });
        }
    }

    [GraphQLFields("Subscription")]
    internal static class SubscriptionFields
    {
        public static async IAsyncEnumerable<Unit> RenamedAsync()
        {
            foreach (var name in new[] { "a", "b" })
            {
                await Task.Yield();
                yield return new("1", name, UnitKind.Province, null, null, [], null);
            }
        }

        public static async Task<IAsyncEnumerable<int>> Ticks(int count)
        {
            await Task.Yield();
            return Enumerable.Range(0, count).ToAsyncEnumerable();
        }
    }

    [GraphQLFields("Unit")]
    internal sealed class UnitFields(Store store)
    {
        public static string Shout(Unit unit, string mark) => unit.Name + mark;

        public static int Length(Unit unit) => unit.Name.Length;

        public Task<IReadOnlyList<Unit?>> ParentAsync(IReadOnlyList<Unit> parents) =>
            Task.FromResult<IReadOnlyList<Unit?>>([.. parents.Select(unit => store.Units.FirstOrDefault(one => one.Id == unit.ParentId))]);

        public async ValueTask<IReadOnlyList<Round>[]> RoundsAsync(IReadOnlyList<Unit> parents, int? first, CancellationToken ct)
        {
            await Task.Delay(1, ct);
            lock (store)
                store.Calls.Add($"rounds of {parents.Count}");
            return [.. parents.Select(unit => (IReadOnlyList<Round>)[.. Enumerable.Range(1, first ?? 2).Select(number => new Round($"{unit.Name} {number}", true, unit))])];
        }

        public static IReadOnlyList<FieldOutcome<double?>> Secret(IReadOnlyList<Unit> parents) =>
            [.. parents.Select((unit, index) => index switch
            {
                0 => new FieldOutcome<double?>(1.5),
                1 => new FieldOutcome<double?>(value: null),
                _ => new FieldError("FORBIDDEN", $"{unit.Name} keeps its secret."),
            })];
    }

    [GraphQLFields("Query")]
    private static class PointQuery
    {
        public static Point? Point() => null;
    }

    [GraphQLFields("Point")]
    private static class PointFields
    {
        public static int Twice(Point point) => 2 * point.X;
    }

    [GraphQLType("Point")]
    private sealed record Point(int X, double? Y, bool Ok);
}
