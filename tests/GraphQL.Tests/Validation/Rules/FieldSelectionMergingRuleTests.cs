using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionMergingRuleTests
{
    [Fact]
    public void The_same_field_twice() => ExpectValid<FieldSelectionMergingRule>(
        """{ village { motto motto ...F } } fragment F on Village { motto }""");

    [Fact]
    public void The_same_arguments_in_another_order() => ExpectValid<FieldSelectionMergingRule>(
        """{ count(n: 1, range: {min: 1, max: 2}) count(range: {max: 2, min: 1}, n: 1) }""");

    [Fact]
    public void The_same_arguments_of_every_kind() => ExpectValid<FieldSelectionMergingRule>(
        """
        query ($v: String) {
        count(n: 1, ratio: 1.5, text: $v, exact: true, unit: HA, extent: null, grid: [[1], [2]])
        count(n: 1, ratio: 1.5, text: $v, exact: true, unit: HA, extent: null, grid: [[1], [2]]) }
        """);

    [Fact]
    public void Different_fields_of_objects_that_never_meet() => ExpectValid<FieldSelectionMergingRule>(
        """{ neighbor { ... on City { text: name } ... on Village { text: motto } } }""");

    [Fact]
    public void Different_arguments_on_objects_that_never_meet() => ExpectValid<FieldSelectionMergingRule>(
        """{ place { ... on City { area(unit: HA) } ... on Village { area(unit: KM2) } } }""");

    [Fact]
    public void Fragments_that_form_cycles() => ExpectValid<FieldSelectionMergingRule>(
        """
        { village { ...A } } fragment A on Village { motto parent { ...B } } fragment B on City { name parent {
        ...B ...C } } fragment C on City { parent { ...B } }
        """);

    [Fact]
    public void Different_fields_under_one_name() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { name: motto name } }""",
        """1:13 1:25 Fields named "name" cannot be merged: "motto" and "name" are different fields.""");

    [Fact]
    public void Different_arguments() => ExpectErrors<FieldSelectionMergingRule>(
        """{ city(id: 1) { name } city(id: 2) { name } }""",
        """1:3 1:24 Fields named "city" cannot be merged: their arguments differ.""");

    [Fact]
    public void An_argument_that_is_left_out_once() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { area area(unit: HA) } }""",
        """1:13 1:18 Fields named "area" cannot be merged: their arguments differ.""");

    [Fact]
    public void Different_literals_of_every_kind() => ExpectErrors<FieldSelectionMergingRule>(
        """"
        query ($v: Int, $w: Int) { a: count(n: $v) a: count(n: $w) b: count(text: "x") b: count(text: """x""")
        c: count(grid: [[1]]) c: count(grid: [[1, 2]]) d: count(range: {min: 1}) d: count(range: {max: 1})
        e: count(exact: true) e: count(exact: false) f: count(n: 1) f: count(n: null) g: count(unit: HA)
        g: count(unit: KM2) h: count(ratio: 1) h: count(ratio: 1.0) i: count(extent: {a: 1})
        i: count(extent: {a: 1, b: 2}) }
        """",
        """1:28 1:44 Fields named "a" cannot be merged: their arguments differ.""",
        """1:60 1:80 Fields named "b" cannot be merged: their arguments differ.""",
        """2:1 2:23 Fields named "c" cannot be merged: their arguments differ.""",
        """2:48 2:74 Fields named "d" cannot be merged: their arguments differ.""",
        """3:1 3:23 Fields named "e" cannot be merged: their arguments differ.""",
        """3:46 3:61 Fields named "f" cannot be merged: their arguments differ.""",
        """3:79 4:1 Fields named "g" cannot be merged: their arguments differ.""",
        """4:21 4:40 Fields named "h" cannot be merged: their arguments differ.""",
        """4:61 5:1 Fields named "i" cannot be merged: their arguments differ.""");

    [Fact]
    public void Every_pair_of_a_name_is_an_error() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { x: name x: motto x: id } }""",
        """1:13 1:21 Fields named "x" cannot be merged: "name" and "motto" are different fields.""",
        """1:13 1:30 Fields named "x" cannot be merged: "name" and "id" are different fields.""",
        """1:21 1:30 Fields named "x" cannot be merged: "motto" and "id" are different fields.""");

    [Fact]
    public void A_conflict_with_a_fragment() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { x: name ...F } } fragment F on Village { x: motto ...G } fragment G on Village { x: id }""",
        """1:13 1:54 Fields named "x" cannot be merged: "name" and "motto" are different fields.""",
        """1:13 1:94 Fields named "x" cannot be merged: "name" and "id" are different fields.""",
        """1:54 1:94 Fields named "x" cannot be merged: "motto" and "id" are different fields.""");

    [Fact]
    public void A_conflict_between_fragments() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { ...F ...G } } fragment F on Village { x: motto } fragment G on Village { x: id }""",
        """1:51 1:86 Fields named "x" cannot be merged: "motto" and "id" are different fields.""");

    [Fact]
    public void Inside_one_fragment_a_conflict_is_an_error_once() => ExpectErrors<FieldSelectionMergingRule>(
        """{ a: village { ...F } b: village { ...F } } fragment F on Village { x: motto x: id }""",
        """1:69 1:78 Fields named "x" cannot be merged: "motto" and "id" are different fields.""");

    [Fact]
    public void A_conflict_below_names_the_way_to_it() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { name: motto } village { name } }""",
        """
        1:3 1:13 1:27 1:37 Fields named "village" cannot be merged: below them "name", where "motto" and "name" are different fields.
        """);

    [Fact]
    public void Several_conflicts_below_are_one_error() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { a: motto b: name c: id } village { a: name b: id c: id } }""",
        """
        1:3 1:13 1:22 1:38 1:48 1:56 Fields named "village" cannot be merged: below them "a" (and 1 more), where "motto" and "name" are different fields.
        """);

    [Fact]
    public void A_conflict_deep_below() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { parent { x: name } } village { parent { x: id } } }""",
        """
        1:3 1:13 1:22 1:34 1:44 1:53 Fields named "village" cannot be merged: below them "parent", where below them "x", where "name" and "id" are different fields.
        """);

    [Fact]
    public void A_conflict_below_through_fragments_on_both_sides() => ExpectErrors<FieldSelectionMergingRule>(
        """
        { village { parent { ...F } } village { parent { ...G } } } fragment F on City { x: name } fragment G
        on City { x: id }
        """,
        """
        1:3 1:13 1:82 1:31 1:41 2:11 Fields named "village" cannot be merged: below them "parent", where below them "x", where "name" and "id" are different fields.
        """);

    [Fact]
    public void An_interface_meets_its_objects() => ExpectErrors<FieldSelectionMergingRule>(
        """{ place { x: name ... on City { x: id } } }""",
        """1:11 1:33 Fields named "x" cannot be merged: "name" and "id" are different fields.""");

    [Fact]
    public void Values_of_different_form_on_objects_that_never_meet() => ExpectErrors<FieldSelectionMergingRule>(
        """{ neighbor { ... on City { people } ... on Village { people } } }""",
        """
        1:28 1:54 Fields named "people" cannot be merged: the types "Int!" and "Int" have different forms in a response.
        """);

    [Fact]
    public void A_list_against_none_and_a_leaf_against_fields() => ExpectErrors<FieldSelectionMergingRule>(
        """
        { neighbor { ... on City { a: neighbors { __typename } b: mayor { name } } ... on Village { a: elder {
        name } b: motto } } }
        """,
        """
        1:28 1:93 Fields named "a" cannot be merged: the types "[Neighbor!]" and "Person" have different forms in a response.
        """,
        """
        1:56 2:8 Fields named "b" cannot be merged: the types "Person" and "String" have different forms in a response.
        """);

    [Fact]
    public void The_name_of_the_type_has_a_form_too() => ExpectErrors<FieldSelectionMergingRule>(
        """{ neighbor { ... on City { x: __typename } ... on Village { x: people } } }""",
        """
        1:28 1:61 Fields named "x" cannot be merged: the types "String!" and "Int" have different forms in a response.
        """);

    [Fact]
    public void Values_of_different_form_below_objects_that_never_meet() => ExpectErrors<FieldSelectionMergingRule>(
        """{ neighbor { ... on City { x: mayor { y: age } } ... on Village { x: elder { y: name } } } }""",
        """
        1:28 1:39 1:67 1:78 Fields named "x" cannot be merged: below them "y", where the types "Int!" and "String" have different forms in a response.
        """);

    [Fact]
    public void Inline_fragments_inside_each_other() => ExpectErrors<FieldSelectionMergingRule>(
        """{ village { ... { x: name ... on Place { x: id } } } }""",
        """1:19 1:42 Fields named "x" cannot be merged: "name" and "id" are different fields.""");

    [Fact]
    public void Unknown_fields_are_compared_by_name() => ExpectErrors<FieldSelectionMergingRule>(
        """{ nothing { x: a x: b } }""",
        """1:13 1:18 Fields named "x" cannot be merged: "a" and "b" are different fields.""");

    [Fact]
    public void A_fragment_that_meets_itself_through_a_cycle() => ExpectErrors<FieldSelectionMergingRule>(
        """
        { city(id: 1) { ...A } } fragment A on City { x: name parent { ...A x: id } ...B } fragment B on City {
        parent { x: name ...A } }
        """,
        """
        1:55 1:69 1:69 2:1 2:10 1:47 Fields named "parent" cannot be merged: below them "x" (and 1 more), where "id" and "name" are different fields.
        """);
}
