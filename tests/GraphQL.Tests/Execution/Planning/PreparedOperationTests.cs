using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Tests.Execution.Planning;

public sealed class PreparedOperationTests
{
    private readonly Api _api = new("type Query { a: Int b: Int }", builder => DataApi.Bind(builder, "read"));

    [Fact]
    public void The_plan_is_made_once()
    {
        var operation = Prepare("query ($x: Int) { a b }");

        operation.PlanFor(Api.Map([new("x", 1)])).ShouldBeSameAs(operation.PlanFor(Api.Map([new("x", 2)])));
    }

    [Fact]
    public void Each_combination_of_variables_that_decide_what_is_selected_has_its_plan()
    {
        var operation = Prepare("query ($x: Boolean!, $y: Boolean!) { a @include(if: $x) b @skip(if: $y) }");

        var plans = new[] { (true, true), (true, false), (false, true), (false, false) }
            .Select(pair => operation.PlanFor(Api.Map([new("x", pair.Item1), new("y", pair.Item2)])))
            .ToArray();

        plans.Select(plan => string.Join(' ', plan.Fields.Select(field => field.ResponseName))).ShouldBe(["a", "a b", "", "b"]);
        operation.PlanFor(Api.Map([new("y", false), new("x", true)])).ShouldBeSameAs(plans[1]);
    }

    [Fact]
    public void Plans_that_are_not_used_make_room_for_others()
    {
        var names = Enumerable.Range(0, 6).Select(index => $"v{index}").ToArray();
        var operation = Prepare($"query ({string.Join(' ', names.Select(name => $"${name}: Boolean!"))}) {{ b {string.Join(' ', names.Select(name => $"a @skip(if: ${name})"))} }}");
        var first = operation.PlanFor(Variables(0));

        operation.PlanFor(Variables(0)).ShouldBeSameAs(first);
        for (var bits = 1; bits < 64; bits++)
            operation.PlanFor(Variables(bits));

        operation.PlanFor(Variables(0)).ShouldNotBeSameAs(first);

        System.Collections.Immutable.ImmutableDictionary<string, object?> Variables(int bits) =>
            Api.Map(names.Select((name, index) => new KeyValuePair<string, object?>(name, (bits >> index & 1) == 1)));
    }

    [Fact]
    public void The_kind_of_an_operation_is_known_before_it_runs()
    {
        var document = _api.Prepare("query A { a } query B { b }");

        document.KindOf("B").ShouldBe(OperationKind.Query);
        document.KindOf(null).ShouldBeNull();
        document.KindOf("C").ShouldBeNull();
    }

    private PreparedOperation Prepare(string document) => _api.Prepare(document).Find(null).Operation!;
}
