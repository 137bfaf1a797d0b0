using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreInValidLocationsRuleTests
{
    [Fact]
    public void Where_they_may_stand() => ExpectValid<DirectivesAreInValidLocationsRule>(
        """
        query ($v: Int @limit(rows: 1)) @note { village { motto @skip(if: true) ...F @limit(rows: 1)
        ... @include(if: true) { id } } } fragment F on Village @limit(rows: 1) { id }
        """);

    [Fact]
    public void Unknown_ones_are_the_business_of_another_rule() => ExpectValid<DirectivesAreInValidLocationsRule>(
        """query @what { village { motto } }""");

    [Fact]
    public void Where_they_may_not_stand() => ExpectErrors<DirectivesAreInValidLocationsRule>(
        """
        query Q ($v: Int @skip(if: true)) @include(if: true) @deprecated { village { ...F @note ... @note {
        motto @deprecated } } } mutation M @skip(if: true) { reset } subscription S @note { counted } fragment F
        on Village @note { id }
        """,
        """1:18 The directive "@skip" cannot stand at a variable.""",
        """1:35 The directive "@include" cannot stand at a query.""",
        """1:54 The directive "@deprecated" cannot stand at a query.""",
        """1:83 The directive "@note" cannot stand where a fragment is spread.""",
        """1:93 The directive "@note" cannot stand at an inline fragment.""",
        """2:7 The directive "@deprecated" cannot stand at a field.""",
        """2:36 The directive "@skip" cannot stand at a mutation.""",
        """2:77 The directive "@note" cannot stand at a subscription.""",
        """3:12 The directive "@note" cannot stand at a fragment.""");
}
