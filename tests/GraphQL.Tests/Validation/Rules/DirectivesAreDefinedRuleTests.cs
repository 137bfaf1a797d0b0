using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreDefinedRuleTests
{
    [Fact]
    public void Defined_ones() => ExpectValid<DirectivesAreDefinedRule>(
        """query @note { village { motto @skip(if: true) @include(if: true) @note } }""");

    [Fact]
    public void Unknown_ones_everywhere() => ExpectErrors<DirectivesAreDefinedRule>(
        """
        query ($v: Int @a) @b { village @c { ...F @d ... on Place @e { id } } } fragment F on Village @f { motto
        @g @g }
        """,
        """1:16 There is no directive "@a".""",
        """1:20 There is no directive "@b".""",
        """1:33 There is no directive "@c".""",
        """1:43 There is no directive "@d".""",
        """1:59 There is no directive "@e".""",
        """1:95 There is no directive "@f".""",
        """2:1 There is no directive "@g".""",
        """2:4 There is no directive "@g".""");
}
