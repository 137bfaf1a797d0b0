using Fadu.GraphQL.Validation.Rules;
using static Fadu.GraphQL.Tests.Validation.RuleHarness;

namespace Fadu.GraphQL.Tests.Validation.Rules;

public sealed class InputObjectFieldUniquenessRuleTests
{
    [Fact]
    public void The_same_field_in_different_objects() => ExpectValid<InputObjectFieldUniquenessRule>(
        """{ count(range: {min: 1, within: {min: 1}}) places(ranges: [{min: 1}, {min: 1}]) { id } }""");

    [Fact]
    public void Every_further_one_is_an_error() => ExpectErrors<InputObjectFieldUniquenessRule>(
        """{ count(range: {min: 1, min: 2, min: 3}) }""",
        """1:17 1:25 The field "min" is given more than once.""",
        """1:17 1:33 The field "min" is given more than once.""");

    [Fact]
    public void At_every_level_and_wherever_objects_stand() => ExpectErrors<InputObjectFieldUniquenessRule>(
        """
        query ($r: Range = {min: 1, min: 1}) { count(extent: {a: 1, a: {b: 1, b: 2}}) @what(a: [{b: 1, b: 2}]) }
        """,
        """1:21 1:29 The field "min" is given more than once.""",
        """1:55 1:61 The field "a" is given more than once.""",
        """1:65 1:71 The field "b" is given more than once.""",
        """1:90 1:96 The field "b" is given more than once.""");
}
