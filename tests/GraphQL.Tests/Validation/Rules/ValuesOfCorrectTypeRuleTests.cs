using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class ValuesOfCorrectTypeRuleTests
{
    [Fact]
    public void Values_of_every_type() => ExpectValid<ValuesOfCorrectTypeRule>(
        """
        {
        count(n: 1, ratio: 1, text: "a", exact: true, id: 1, unit: HA, extent: {any: [1, "b"]}, range: {min: 1}, grid: [[1, null], null], list: [1])
        }
        """);

    [Fact]
    public void Null_where_it_may_stand() => ExpectValid<ValuesOfCorrectTypeRule>(
        """{ count(n: null, unit: null, range: null, list: null, grid: null, extent: null) }""");

    [Fact]
    public void A_value_where_a_list_of_such_belongs() => ExpectValid<ValuesOfCorrectTypeRule>(
        """{ count(grid: 1, list: 2) places(ranges: {min: 1}, filter: {keys: {id: 1}, tags: "a"}) { id } }""");

    [Fact]
    public void Variables_are_the_business_of_other_rules() => ExpectValid<ValuesOfCorrectTypeRule>(
        """query ($v: String) { count(n: $v, unit: $v, list: [$v], range: $v) }""");

    [Fact]
    public void Nothing_is_known_of_unknown_arguments_fields_and_directives() => ExpectValid<ValuesOfCorrectTypeRule>(
        """{ count(what: {a: 1}, range: {min: 1, what: ["a"]}) @what(a: 1) nothing(a: 1) }""");

    [Fact]
    public void One_field_of_a_OneOf_input_object() => ExpectValid<ValuesOfCorrectTypeRule>(
        """query ($v: ID!) { a: place(key: {id: 1}) { id } b: place(key: {id: $v}) { id } }""");

    [Fact]
    public void A_scalar_of_the_application_with_variables_in_it() => ExpectValid<ValuesOfCorrectTypeRule>(
        """query ($v: Int) { count(extent: [$v, {a: $v}]) }""");

    [Fact]
    public void Int() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """
        { a: count(n: "1") b: count(n: 1.0) c: count(n: 2147483648) d: count(n: true) e: count(n: HA)
        f: count(n: {}) g: count(n: []) }
        """,
        """1:15 Int cannot represent "1": it is no whole number.""",
        """1:32 Int cannot represent 1.0: it is no whole number.""",
        """1:49 Int cannot represent 2147483648: it has 32 bits.""",
        """1:73 Int cannot represent true: it is no whole number.""",
        """1:91 Int cannot represent HA: it is no whole number.""",
        """2:13 Int cannot represent {}: it is no whole number.""",
        """2:29 Int cannot represent []: it is no whole number.""");

    [Fact]
    public void Float_String_Boolean_and_ID() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """
        { a: count(ratio: "1") b: count(text: 1) c: count(text: HA) d: count(exact: 1) e: count(exact: "true")
        f: count(id: 1.0) g: count(id: true) }
        """,
        """1:19 Float cannot represent "1": it is no number.""",
        """1:39 String cannot represent 1: it is no string.""",
        """1:57 String cannot represent HA: it is no string.""",
        """1:77 Boolean cannot represent 1: it is neither true nor false.""",
        """1:96 Boolean cannot represent "true": it is neither true nor false.""",
        """2:14 ID cannot represent 1.0: it is neither a string nor a whole number.""",
        """2:32 ID cannot represent true: it is neither a string nor a whole number.""");

    [Fact]
    public void Enumerations() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """{ a: count(unit: "HA") b: count(unit: M2) c: count(unit: 1) d: count(unit: true) e: count(unit: [HA]) }""",
        """1:18 The string "HA" is no value of "Unit".""",
        """1:39 The enumeration "Unit" has no value "M2".""",
        """1:58 1 is no value of "Unit".""",
        """1:76 true is no value of "Unit".""",
        """1:97 A list is no value of "Unit".""");

    [Fact]
    public void Null_where_it_may_not_stand() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """{ city(id: null) { id } count(list: [1, null], must: null) }""",
        """1:12 "ID!" cannot be null.""",
        """1:41 "Int!" cannot be null.""",
        """1:54 "Int!" cannot be null.""");

    [Fact]
    public void Items_of_lists_and_fields_of_objects() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """{ count(grid: [[1, "2"], "3"], list: ["4"], range: {min: "5", within: {min: "6", unit: "HA"}}) }""",
        """1:20 Int cannot represent "2": it is no whole number.""",
        """1:26 Int cannot represent "3": it is no whole number.""",
        """1:39 Int cannot represent "4": it is no whole number.""",
        """1:58 Int cannot represent "5": it is no whole number.""",
        """1:77 Int cannot represent "6": it is no whole number.""",
        """1:88 The string "HA" is no value of "Unit".""");

    [Fact]
    public void An_input_object_that_is_none() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """
        { a: count(range: 1) b: count(range: "1") c: count(range: HA) d: places(filter: [{}]) { id }
        e: count(range: 1.5) f: count(range: true) }
        """,
        """1:19 1 is no value of "Range".""",
        """1:38 The string "1" is no value of "Range".""",
        """1:59 HA is no value of "Range".""",
        """1:81 A list is no value of "Filter".""",
        """2:17 1.5 is no value of "Range".""",
        """2:38 true is no value of "Range".""");

    [Fact]
    public void A_literal_that_is_wrong_as_a_whole_is_one_error() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """{ count(n: [1, "2", {a: 3}], range: [{min: "1"}], text: {a: {b: 1}}) }""",
        """1:12 Int cannot represent [1, "2", {a: 3}]: it is no whole number.""",
        """1:37 A list is no value of "Range".""",
        """1:57 String cannot represent {a: {b: 1}}: it is no string.""");

    [Fact]
    public void A_variable_inside_a_literal_that_cannot_be() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """query ($v: Int) { count(n: [$v]) }""",
        """1:28 Int cannot represent [$v]: it is no whole number.""");

    [Fact]
    public void Not_exactly_one_field_of_a_OneOf_input_object() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """
        { a: place(key: {}) { id } b: place(key: {id: 1, name: "a"}) { id } c: place(key: {id: 1, name: null}) {
        id } d: place(key: {id: null}) { id } }
        """,
        """1:17 Of "Key" exactly one field must be given, not 0.""",
        """1:42 Of "Key" exactly one field must be given, not 2.""",
        """1:83 Of "Key" exactly one field must be given, not 2.""",
        """2:20 The field "Key.id" cannot be null: it is the only one given.""");

    [Fact]
    public void A_field_that_is_given_twice_counts_once() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """{ a: place(key: {id: 1, id: 2}) { id } b: place(key: {id: 1, id: null}) { id } }""",
        """1:54 The field "Key.id" cannot be null: it is the only one given.""");

    [Fact]
    public void Arguments_of_directives() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """query @note(text: 1) { count @skip(if: "true") }""",
        """1:19 String cannot represent 1: it is no string.""",
        """1:40 Boolean cannot represent "true": it is neither true nor false.""");

    [Fact]
    public void Defaults_of_variables() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """
        query ($a: Int = "1", $b: Int! = null, $c: [Int!] = [1, null], $d: Range = {min: "1"}, $e: Key = {}) {
        count(n: $a) }
        """,
        """1:18 Int cannot represent "1": it is no whole number.""",
        """1:34 "Int!" cannot be null.""",
        """1:57 "Int!" cannot be null.""",
        """1:82 Int cannot represent "1": it is no whole number.""",
        """1:98 Of "Key" exactly one field must be given, not 0.""");

    [Fact]
    public void Long_literals_are_not_repeated() => ExpectErrors<ValuesOfCorrectTypeRule>(
        """
        { a: count(range: "0123456789012345678901234567890123456789+")
        b: count(unit: 12345678901234567890123456789012345678901)
        c: count(range: ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNO) d: count(unit: {ha: 1}) e: count(unit: 1.5)
        f: count(unit: false) }
        """,
        """1:19 A string is no value of "Range".""",
        """2:16 A number is no value of "Unit".""",
        """3:17 A value of an enumeration is no value of "Range".""",
        """3:75 An input object is no value of "Unit".""",
        """3:99 1.5 is no value of "Unit".""",
        """4:16 false is no value of "Unit".""");
}
