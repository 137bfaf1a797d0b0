using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class SingleRootFieldRuleTests
{
    [Fact]
    public void One_root_field() => ExpectValid<SingleRootFieldRule>(
        """subscription { renamed { name mayor { name } } }""");

    [Fact]
    public void One_root_field_that_is_selected_more_than_once() => ExpectValid<SingleRootFieldRule>(
        """subscription { counted ...F } fragment F on Subscription { counted ... { counted } ...F }""");

    [Fact]
    public void Queries_have_as_many_root_fields_as_they_like() => ExpectValid<SingleRootFieldRule>(
        """{ __typename village { motto } }""");

    [Fact]
    public void Conditions_below_the_root_field() => ExpectValid<SingleRootFieldRule>(
        """subscription { renamed { name @skip(if: true) } }""");

    [Fact]
    public void Fields_after_the_first_are_one_error() => ExpectErrors<SingleRootFieldRule>(
        """subscription S { counted more: counted renamed { name } more: counted }""",
        """1:26 1:57 1:40 A subscription must have one root field only.""");

    [Fact]
    public void Fields_in_fragments_count() => ExpectErrors<SingleRootFieldRule>(
        """
        subscription { ...F ... on Subscription { counted } } fragment F on Subscription { renamed { name } ...G
        } fragment G on Subscription { a: counted }
        """,
        """2:32 1:43 A subscription must have one root field only.""");

    [Fact]
    public void Fragments_for_another_type_and_unknown_ones_do_not_count() => ExpectValid<SingleRootFieldRule>(
        """subscription { ... on City { name } ...F ...Missing counted } fragment F on Query { named { name } }""");

    [Fact]
    public void No_root_field_is_an_error() => ExpectErrors<SingleRootFieldRule>(
        """subscription { ... on City { name } ...F ...Missing } fragment F on Query { named { name } }""",
        """1:14 A subscription must have a root field.""");

    [Fact]
    public void A_field_of_introspection_is_an_error() => ExpectErrors<SingleRootFieldRule>(
        """subscription { __typename }""",
        """1:16 "__typename" cannot be the root field of a subscription.""");

    [Fact]
    public void A_second_field_of_introspection_is_two_errors() => ExpectErrors<SingleRootFieldRule>(
        """subscription { counted kind: __typename }""",
        """1:24 A subscription must have one root field only.""",
        """1:24 "__typename" cannot be the root field of a subscription.""");

    [Fact]
    public void Conditions_at_the_root_are_an_error_even_where_they_leave_one_field() => ExpectErrors<SingleRootFieldRule>(
        """subscription ($yes: Boolean!) { counted @include(if: $yes) renamed @skip(if: true) { name } }""",
        """1:41 1:68 No @skip or @include can decide about the root field of a subscription.""",
        """1:60 A subscription must have one root field only.""");

    [Fact]
    public void Conditions_of_fragments_at_the_root_are_an_error() => ExpectErrors<SingleRootFieldRule>(
        """
        subscription { ... on Subscription @include(if: true) { counted } ...F @skip(if: false) } fragment F
        on Subscription { counted @include(if: true) }
        """,
        """1:36 1:72 2:27 No @skip or @include can decide about the root field of a subscription.""");
}
