using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldNamesRuleTests
{
    [Fact]
    public void Known_fields() => ExpectValid<InputObjectFieldNamesRule>(
        """{ count(range: {min: 1, within: {min: 2}}) }""");

    [Fact]
    public void Nothing_is_known_of_unknown_arguments_and_scalars() => ExpectValid<InputObjectFieldNamesRule>(
        """{ count(extent: {what: 1}, what: {what: 2}, n: {what: 3}) }""");

    [Fact]
    public void Unknown_fields_at_every_level() => ExpectErrors<InputObjectFieldNamesRule>(
        """
        { count(range: {min: 1, maxi: 2, within: {min: 1, what: {inner: 1}}})
        places(ranges: [{min: 1}, {from: 1}], filter: {keys: {code: 1}}) { id } }
        """,
        """1:25 The input object "Range" has no field "maxi".""",
        """1:51 The input object "Range" has no field "what".""",
        """2:28 The input object "Range" has no field "from".""",
        """2:55 The input object "Key" has no field "code".""");

    [Fact]
    public void In_defaults_of_variables() => ExpectErrors<InputObjectFieldNamesRule>(
        """query ($r: [Range] = {from: 1}) { places(ranges: $r) { id } }""",
        """1:23 The input object "Range" has no field "from".""");
}
