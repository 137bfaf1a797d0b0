using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectRequiredFieldsRuleTests
{
    [Fact]
    public void Required_fields_are_given_or_have_defaults() => ExpectValid<InputObjectRequiredFieldsRule>(
        """query ($v: Int!) { count(range: {min: 1}) b: count(range: {min: $v}) c: count(range: {min: null}) }""");

    [Fact]
    public void An_object_that_is_none_lacks_nothing() => ExpectValid<InputObjectRequiredFieldsRule>(
        """{ count(n: {}, what: {}) }""");

    [Fact]
    public void A_required_field_is_missing() => ExpectErrors<InputObjectRequiredFieldsRule>(
        """{ count(range: {max: 1, within: {}}) places(ranges: [{}, {min: 1}]) { id } }""",
        """1:16 The field "Range.min" of the type "Int!" must be given.""",
        """1:33 The field "Range.min" of the type "Int!" must be given.""",
        """1:54 The field "Range.min" of the type "Int!" must be given.""");

    [Fact]
    public void In_defaults_of_variables() => ExpectErrors<InputObjectRequiredFieldsRule>(
        """query ($r: Range = {}) { count(range: $r) }""",
        """1:20 The field "Range.min" of the type "Int!" must be given.""");
}
