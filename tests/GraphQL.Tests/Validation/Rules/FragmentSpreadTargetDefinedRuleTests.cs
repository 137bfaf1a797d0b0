using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTargetDefinedRuleTests
{
    [Fact]
    public void Defined_fragments_wherever_they_stand() => ExpectValid<FragmentSpreadTargetDefinedRule>(
        """fragment A on Village { ...B } { village { ...A } } fragment B on Village { motto }""");

    [Fact]
    public void Unknown_fragments() => ExpectErrors<FragmentSpreadTargetDefinedRule>(
        """{ village { ...A ... on Village { ...Missing } parent { ...Gone } } } fragment A on Village { ...Lost }""",
        """1:38 There is no fragment "Missing".""",
        """1:60 There is no fragment "Gone".""",
        """1:98 There is no fragment "Lost".""");
}
