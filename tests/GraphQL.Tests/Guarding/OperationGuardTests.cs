using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Tests.Guarding;

public sealed class OperationGuardTests
{
    private const string Text = "query Q { units(first: 20) { nodes { id } } }";

    [Fact]
    public void An_operation_at_its_limits_is_let_through()
    {
        var outcome = Check(Text, new() { MaxCost = 22, MaxDepth = 3, MaxNodes = 3, MaxIntrospectionDepth = 0, AllowsIntrospection = false });

        Guarded.Show(outcome.Refusals).ShouldBeEmpty();
        outcome.IsAllowed.ShouldBeTrue();
        (outcome.Measure.Cost, outcome.Measure.Depth, outcome.Measure.Nodes).ShouldBe((22, 3, 3));
    }

    [Fact]
    public void Each_limit_that_is_passed_is_told_with_the_figure()
    {
        var outcome = Check($" {Text}", new() { MaxCost = 21, MaxDepth = 2, MaxNodes = 2, MaxIntrospectionDepth = 0, AllowsIntrospection = false });

        outcome.IsAllowed.ShouldBeFalse();
        Guarded.Show(outcome.Refusals).ShouldBe([
            "DEPTH_EXCEEDED: The depth of the operation is 3; the limit is 2. (1:2) {actual: 3, limit: 2}",
            "NODES_EXCEEDED: The number of fields of the operation is 3; the limit is 2. (1:2) {actual: 3, limit: 2}",
            "COST_EXCEEDED: The cost of the operation is 22; the limit is 21. (1:2) {actual: 22, limit: 21}",
        ]);
    }

    [Fact]
    public void Introspection_is_refused_where_it_is_not_allowed()
    {
        const string Question = "{ ping ...F } fragment F on Query { __schema { types { fields { name } } } }";

        Guarded.Show(Check(Question, Guarded.Unlimited with { AllowsIntrospection = false, MaxIntrospectionDepth = 1 }).Refusals).ShouldBe([
            "INTROSPECTION_DISABLED: Questions about the schema are not answered here: __schema and __type may not be selected. (1:37)",
            "INTROSPECTION_DEPTH_EXCEEDED: The depth of introspection lists of the operation is 2; the limit is 1. (1:1) {actual: 2, limit: 1}",
        ]);
        Check(Question, Guarded.Unlimited).Refusals.ShouldBeEmpty();
        Check("{ __typename }", Guarded.Unlimited with { AllowsIntrospection = false }).Refusals.ShouldBeEmpty();
        Check("{ __type(name: \"Unit\") { name } }", Guarded.Unlimited with { AllowsIntrospection = false }).IsAllowed.ShouldBeFalse();
    }

    [Fact]
    public void Rights_and_limits_are_told_together() =>
        Guarded.Show(Check("{ me dear }", Guarded.Unlimited with { MaxCost = 1 }).Refusals).ShouldBe([
            "UNAUTHENTICATED: Query.me is only for callers who are logged in. (1:3) {field: Query.me}",
            "COST_EXCEEDED: The cost of the operation is 101; the limit is 1. (1:1) {actual: 101, limit: 1}",
        ]);

    [Fact]
    public void An_operation_too_large_to_measure_is_refused_whatever_the_limits()
    {
        var aliases = string.Concat(Enumerable.Range(0, 1_000).Select(index => $"a{index}: unit(id: 1) {{ id ...F }} "));

        Guarded.Show(Check($"{{ {aliases} }} fragment F on Unit {{ {string.Concat(Enumerable.Repeat("name ", 1_000))} }}", Guarded.Unlimited).Refusals).ShouldBe([
            "LIMIT_EXCEEDED: The number of selections looked at of the operation is 100001; the limit is 100000. (1:1) {actual: 100001, limit: 100000}",
        ]);
    }

    [Fact]
    public void A_figure_that_cannot_be_counted_is_told_as_at_least_the_largest_number()
    {
        var guard = Check("{ a: unit(id: 1) { id } }", Guarded.Unlimited);
        guard.IsAllowed.ShouldBeTrue();

        var document = Guarded.Parse("query ($n: Int) { units(first: $n) { nodes { id name } } }");
        var outcome = Guarded.Guard.Check(document, (OperationDefinitionNode)document.Definitions[0],
            Guarded.Values([("n", long.MaxValue)]), Caller.Anonymous, Guarded.Unlimited with { MaxCost = 10 });
        Guarded.Show(outcome.Refusals).ShouldBe([
            "COST_EXCEEDED: The cost of the operation is at least 9223372036854775807; the limit is 10. (1:1) {actual: 9223372036854775807, limit: 10}",
        ]);
    }

    [Fact]
    public void Of_several_operations_the_one_asked_for_is_judged()
    {
        var document = Guarded.Parse("query A { ping } query B { dear }");

        var costs = document.Definitions.Cast<OperationDefinitionNode>()
            .Select(operation => Guarded.Guard.Measure(document, operation, Guarded.Values([])).Cost);

        costs.ShouldBe([1L, 100L]);
    }

    [Fact]
    public void The_usual_question_about_the_schema_is_within_the_default_limits()
    {
        var ofType = string.Concat(Enumerable.Repeat(" ofType { kind name", 9));
        var reference = $"kind name {ofType} {new string('}', 9)}";
        var text = $$"""
            { __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...T }
              directives { name description isRepeatable locations args(includeDeprecated: true) { ...I } } } }
            fragment T on __Type { kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...I } type { ...R } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...I } interfaces { ...R }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...R } }
            fragment I on __InputValue { name description type { ...R } defaultValue isDeprecated deprecationReason }
            fragment R on __Type { {{reference}} }
            """;

        var outcome = Check(text, GuardLimits.Default with { AllowsIntrospection = true });

        Guarded.Show(outcome.Refusals).ShouldBeEmpty();
        (outcome.Measure.Depth, outcome.Measure.IntrospectionDepth).ShouldBe((15, 3));
    }

    [Fact]
    public void Limits_below_their_least_are_programming_faults()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => GuardLimits.Default with { MaxCost = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => GuardLimits.Default with { MaxDepth = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => GuardLimits.Default with { MaxNodes = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => GuardLimits.Default with { MaxIntrospectionDepth = -1 });
    }

    private static GuardOutcome Check(string text, GuardLimits limits)
    {
        var document = Guarded.Parse(text);
        return Guarded.Guard.Check(document, (OperationDefinitionNode)document.Definitions[0], Guarded.Values([]), Caller.Anonymous, limits);
    }
}
