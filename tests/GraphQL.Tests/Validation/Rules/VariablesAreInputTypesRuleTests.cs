using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    [Fact]
    public void Scalars_enumerations_and_input_objects() => ExpectValid<VariablesAreInputTypesRule>(
        """query ($a: Int, $b: [Unit!]!, $c: Range, $d: [[Key]], $e: Extent) { count }""");

    [Fact]
    public void Objects_interfaces_and_unions() => ExpectErrors<VariablesAreInputTypesRule>(
        """query ($a: City, $b: [[Place!]]!, $c: Neighbor!) { count }""",
        """1:12 The variable "$a" cannot be of the type "City": values of it cannot be given.""",
        """1:22 The variable "$b" cannot be of the type "Place": values of it cannot be given.""",
        """1:39 The variable "$c" cannot be of the type "Neighbor": values of it cannot be given.""");

    [Fact]
    public void Unknown_types() => ExpectErrors<VariablesAreInputTypesRule>(
        """query ($a: Town, $b: [[Hamlet!]]!) { count }""",
        """1:12 There is no type "Town".""",
        """1:24 There is no type "Hamlet".""");
}
