using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsMustBeUsedRuleTests
{
    [Fact]
    public void Directly_and_through_others() => ExpectValid<FragmentsMustBeUsedRule>(
        """
        query A { village { ...A } } mutation M { rename(id: 1) { ... on City { ...C } } } fragment A on Village
        { motto ...B } fragment B on Place { id } fragment C on City { name }
        """);

    [Fact]
    public void Nobody_spreads_it() => ExpectErrors<FragmentsMustBeUsedRule>(
        """
        { village { ...A } } fragment A on Village { motto } fragment B on Village { motto } fragment C on City
        { name }
        """,
        """1:54 No operation uses the fragment "B".""",
        """1:86 No operation uses the fragment "C".""");

    [Fact]
    public void Only_unused_fragments_spread_it() => ExpectErrors<FragmentsMustBeUsedRule>(
        """{ village { motto } } fragment A on City { parent { ...B } } fragment B on City { parent { ...A } }""",
        """1:23 No operation uses the fragment "A".""",
        """1:62 No operation uses the fragment "B".""");
}
