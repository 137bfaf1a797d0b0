using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTypeExistenceRuleTests
{
    [Fact]
    public void Known_types_and_none() => ExpectValid<FragmentSpreadTypeExistenceRule>(
        """{ place { ... on City { people } ... { id } ...F } } fragment F on Village { motto }""");

    [Fact]
    public void Unknown_types() => ExpectErrors<FragmentSpreadTypeExistenceRule>(
        """
        { place { ... on Town { people } ...F } } fragment F on Hamlet { motto ... on City { ... on Town { id }
        } }
        """,
        """1:18 There is no type "Town".""",
        """1:57 There is no type "Hamlet".""",
        """1:93 There is no type "Town".""");
}
