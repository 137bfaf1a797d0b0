using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class AllVariableUsagesAreAllowedRuleTests
{
    [Fact]
    public void The_same_type_a_narrower_one_and_a_list_of_it() => ExpectValid<AllVariableUsagesAreAllowedRule>(
        """
        query ($a: Int, $b: Int!, $c: [Int!]!, $d: [Int!], $e: Range!) { count(n: $a, list: $d, range: $e)
        b: count(n: $b, list: $c) c: count(list: [$b], range: {min: $b, max: $a}) }
        """);

    [Fact]
    public void A_default_of_the_variable_or_of_the_place() => ExpectValid<AllVariableUsagesAreAllowedRule>(
        """
        query ($a: Int = 1, $b: Int) { count(must: $a) b: count(must: $b) c: count(range: {min: $a, step: $b}) }
        """);

    [Fact]
    public void Nothing_is_known_of_unknown_types_arguments_and_variables() => ExpectValid<AllVariableUsagesAreAllowedRule>(
        """query ($a: Town, $b: Int) { count(n: $a, what: $b, text: $c) nothing(a: $b) @what(a: $b) }""");

    [Fact]
    public void A_variable_that_is_never_null_in_a_OneOf_input_object() => ExpectValid<AllVariableUsagesAreAllowedRule>(
        """query ($a: ID!) { place(key: {id: $a}) { id } }""");

    [Fact]
    public void Another_type() => ExpectErrors<AllVariableUsagesAreAllowedRule>(
        """
        query ($a: Int, $b: [Int], $c: Int, $d: City) { count(text: $a, n: $b, grid: [$c])
        b: count(list: $c, n: $d) c: count(ratio: $a, id: $a) }
        """,
        """1:8 1:61 The variable "$a" of the type "Int" cannot be used where "String" belongs.""",
        """1:17 1:68 The variable "$b" of the type "[Int]" cannot be used where "Int" belongs.""",
        """1:28 1:79 The variable "$c" of the type "Int" cannot be used where "[Int]" belongs.""",
        """1:28 2:16 The variable "$c" of the type "Int" cannot be used where "[Int!]" belongs.""",
        """1:37 2:23 The variable "$d" of the type "City" cannot be used where "Int" belongs.""",
        """1:8 2:43 The variable "$a" of the type "Int" cannot be used where "Float" belongs.""",
        """1:8 2:51 The variable "$a" of the type "Int" cannot be used where "ID" belongs.""");

    [Fact]
    public void Null_where_it_may_not_stand() => ExpectErrors<AllVariableUsagesAreAllowedRule>(
        """
        query ($a: Int, $b: [Int], $c: Int = null, $id: ID) { city(id: $id) { id } count(list: [$a])
        b: count(list: $b) c: count(range: {min: $c}) @skip(if: $a) }
        """,
        """1:44 1:64 The variable "$id" of the type "ID" cannot be used where "ID!" belongs.""",
        """1:8 1:89 The variable "$a" of the type "Int" cannot be used where "Int!" belongs.""",
        """1:17 2:16 The variable "$b" of the type "[Int]" cannot be used where "[Int!]" belongs.""",
        """1:28 2:42 The variable "$c" of the type "Int" cannot be used where "Int!" belongs.""",
        """1:8 2:57 The variable "$a" of the type "Int" cannot be used where "Boolean!" belongs.""");

    [Fact]
    public void A_list_with_null_is_not_one_without() => ExpectErrors<AllVariableUsagesAreAllowedRule>(
        """
        query ($a: [Int]!, $b: [[Int!]], $c: [[Int]!]) { count(list: $a, grid: $b) b: count(list: $c, grid: $c)
        }
        """,
        """1:8 1:62 The variable "$a" of the type "[Int]!" cannot be used where "[Int!]" belongs.""",
        """1:34 1:91 The variable "$c" of the type "[[Int]!]" cannot be used where "[Int!]" belongs.""");

    [Fact]
    public void Through_fragments_and_for_each_operation() => ExpectErrors<AllVariableUsagesAreAllowedRule>(
        """
        query A ($u: Int) { village { ...F } } query B ($u: Unit) { village { ...F } } query C ($u: String) {
        village { ...F } } fragment F on Village { area(unit: $u) }
        """,
        """1:10 2:55 The variable "$u" of the type "Int" cannot be used where "Unit" belongs.""",
        """1:89 2:55 The variable "$u" of the type "String" cannot be used where "Unit" belongs.""");

    [Fact]
    public void A_variable_that_may_be_null_in_a_OneOf_input_object() => ExpectErrors<AllVariableUsagesAreAllowedRule>(
        """
        query ($a: ID, $b: ID = 1, $c: Int) { a: place(key: {id: $a}) { id } b: place(key: {id: $b}) { id }
        c: place(key: {name: $c}) { id } d: places(filter: {keys: [{id: $a}]}) { id } }
        """,
        """
        1:8 1:58 The variable "$a" of the type "ID" cannot be used in "Key", of which one field must not be null.
        """,
        """
        1:16 1:89 The variable "$b" of the type "ID" cannot be used in "Key", of which one field must not be null.
        """,
        """1:28 2:22 The variable "$c" of the type "Int" cannot be used where "String" belongs.""",
        """
        1:28 2:22 The variable "$c" of the type "Int" cannot be used in "Key", of which one field must not be null.
        """,
        """
        1:8 2:65 The variable "$a" of the type "ID" cannot be used in "Key", of which one field must not be null.
        """);

    [Fact]
    public void Inside_a_literal_that_cannot_be() => ExpectErrors<AllVariableUsagesAreAllowedRule>(
        """query ($a: String) { count(n: [$a]) }""",
        """1:8 1:32 The variable "$a" of the type "String" cannot be used where "Int" belongs.""");
}
