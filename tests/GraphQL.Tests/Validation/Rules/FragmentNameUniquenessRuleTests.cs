using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FragmentNameUniquenessRuleTests
{
    [Fact]
    public void Fragments_with_different_names_and_inline_ones() => ExpectValid<FragmentNameUniquenessRule>(
        """
        { village { ...A ...B ... on Place { id } ... on Place { id } } } fragment A on Village { motto }
        fragment B on Village { id }
        """);

    [Fact]
    public void Every_further_fragment_of_a_name_is_an_error() => ExpectErrors<FragmentNameUniquenessRule>(
        """
        { village { ...A } } fragment A on Village { motto } fragment A on Village { id } fragment A on City {
        id }
        """,
        """1:31 1:63 There is more than one fragment named "A".""",
        """1:31 1:92 There is more than one fragment named "A".""");
}
