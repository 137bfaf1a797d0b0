using System.Collections.Concurrent;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Execution.Resolution;

public sealed class BatchResolverTests
{
    private const string Schema = """
        type Query { units: [Unit!]!  grid: [[Unit]]  things: [Thing]  found: [Either] }
        interface Thing { id: ID!  owner: Unit }
        union Either = Unit | Site
        type Unit implements Thing { id: ID!  owner: Unit  parts: [Part!]  sites: [[Site]] }
        type Site implements Thing { id: ID!  owner: Unit }
        type Part { id: ID!  maker: Unit }
        """;

    private readonly ConcurrentQueue<string> _calls = [];

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task A_method_is_called_once_however_many_objects_there_are(int count)
    {
        var response = await ApiOf(count).RunAsync("{ units { id parts { id maker { id owner { id } } } owner { id } } }");

        _calls.Order().ShouldBe([$"Part.maker {2 * count}", "Query.units 1", $"Unit.owner {count}", $"Unit.owner {2 * count}", $"Unit.parts {count}"]);
        response.ShouldNotContain("errors");
        response.Split("\"maker\":{\"id\":\"m\",\"owner\":{\"id\":\"o\"}}").Length.ShouldBe((2 * count) + 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Through_an_interface_it_is_one_call_for_each_type(int count)
    {
        await ApiOf(count).RunAsync("{ things { id owner { id parts { id } } } }");

        // Owners of both types stand at one place again.
        _calls.Order().ShouldBe(["Query.things 1", $"Site.owner {count}", $"Unit.owner {count}", $"Unit.parts {2 * count}"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Through_a_union_it_is_one_call_for_each_type(int count)
    {
        await ApiOf(count).RunAsync("{ found { ...on Unit { parts { maker { id } } } ...on Site { owner { id } } } }");

        _calls.Order().ShouldBe([$"Part.maker {2 * count}", "Query.found 1", $"Site.owner {count}", $"Unit.parts {count}"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(1000)]
    public async Task Through_lists_of_lists_it_is_one_call(int count)
    {
        var response = await ApiOf(count).RunAsync("{ grid { id sites { id owner { id } } } }");

        _calls.Order().ShouldBe(["Query.grid 1", $"Site.owner {4 * count}", $"Unit.sites {2 * count}"]);
        response.ShouldBe("{\"data\":{\"grid\":[" + string.Join(',', Enumerable.Range(0, count).Select(Row)) + "]}}");

        static string Row(int row) => $"[{Unit(2 * row)},null,{Unit((2 * row) + 1)}]";

        static string Unit(int index) =>
            """{"id":"g#","sites":[[{"id":"a#","owner":{"id":"oa#"}},null],null,[{"id":"b#","owner":{"id":"ob#"}}]]}""".Replace("#", $"{index}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_with_different_arguments_or_names_are_calls_of_their_own()
    {
        await ApiOf(3).RunAsync("{ a: units { owner { id } } b: units { x: owner { id } y: owner { id } } }");

        _calls.Order().ShouldBe(["Query.units 1", "Query.units 1", "Unit.owner 3", "Unit.owner 3", "Unit.owner 3"]);
    }

    [Fact]
    public async Task A_method_without_objects_is_not_called()
    {
        var response = await ApiOf(0).RunAsync("{ units { parts { id } } }");

        _calls.ShouldBe(["Query.units 1"]);
        response.ShouldBe("""{"data":{"units":[]}}""");
    }

    [Fact]
    public async Task Methods_that_do_not_wait_for_each_other_run_at_the_same_time()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var api = new Api("type Query { a: T b: T } type T { x: Int }", builder => builder
            .Field("Query", "a", FieldMethod.OneByOne(async (_, _) =>
            {
                first.SetResult();
                await second.Task;
                return 1;
            }))
            .Field("Query", "b", FieldMethod.OneByOne(async (_, _) =>
            {
                second.SetResult();
                await first.Task;
                return 2;
            }))
            .Field("T", "x", new FieldMethod(call => new([.. call.Parents]))));

        (await api.RunAsync("{ a { x } b { x } }").WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("""{"data":{"a":{"x":1},"b":{"x":2}}}""");
    }

    [Fact]
    public async Task A_method_does_not_wait_for_slow_ones_beside_its_parents()
    {
        var below = new TaskCompletionSource();
        var api = new Api("type Query { slow: Int quick: T } type T { x: Int }", builder => builder
            .Field("Query", "slow", FieldMethod.OneByOne(async (_, _) =>
            {
                await below.Task;
                return 1;
            }))
            .Field("Query", "quick", Api.Method((_, _) => 2))
            .Field("T", "x", Api.Method((_, _) =>
            {
                below.SetResult();
                return 3;
            })));

        (await api.RunAsync("{ slow quick { x } }").WaitAsync(TimeSpan.FromSeconds(20))).ShouldBe("""{"data":{"slow":1,"quick":{"x":3}}}""");
    }

    private Api ApiOf(int count) => new(Schema, builder => builder
        .Type<Unit>("Unit")
        .Type<Site>("Site")
        .Field("Query", "units", Counted((_, _) => Range(count, index => new Unit($"u{index}"))))
        .Field("Query", "grid", Counted((_, _) =>
            Range(count, row => new Unit?[] { new($"g{2 * row}"), null, new($"g{(2 * row) + 1}") }.AsEnumerable())))
        .Field("Query", "things", Counted((_, _) => Range(2 * count, index => index % 2 == 0 ? new Unit($"{index}") : (object)new Site($"{index}"))))
        .Field("Query", "found", Counted((_, _) => Range(2 * count, index => index % 2 == 0 ? new Unit($"{index}") : (object)new Site($"{index}"))))
        .Read<Unit, string>("Unit", "id", unit => unit.Id)
        .Field("Unit", "owner", Counted((_, _) => new Unit("o")))
        .Field("Unit", "parts", Counted((_, _) => new[] { new Part("p"), new Part("q") }))
        .Field("Unit", "sites", Counted((parent, _) =>
            ((Unit)parent).Id[1..] is var id ? new IEnumerable<Site?>?[] { [new("a" + id), null], null, Enumerable.Repeat(new Site("b" + id), 1) } : null))
        .Read<Site, string>("Site", "id", site => site.Id)
        .Field("Site", "owner", Counted((parent, _) => new Unit("o" + ((Site)parent).Id)))
        .Read<Part, string>("Part", "id", part => part.Id)
        .Field("Part", "maker", Counted((_, _) => new Unit("m"))));

    private static IEnumerable<T> Range<T>(int count, Func<int, T> make) => Enumerable.Range(0, count).Select(make);

    private FieldMethod Counted(Func<object, FieldCall, object?> resolve) => new(async call =>
    {
        _calls.Enqueue($"{call.Coordinate} {call.Parents.Count}");
        await Task.Yield();
        return [.. call.Parents.Select(parent => resolve(parent, call))];
    });

    private sealed record Unit(string Id);

    private sealed record Site(string Id);

    private sealed record Part(string Id);
}
