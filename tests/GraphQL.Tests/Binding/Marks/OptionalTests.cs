using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Tests.Binding.Marks;

public sealed class OptionalTests
{
    [Fact]
    public void What_is_not_given_differs_from_null_and_from_every_value()
    {
        Optional<string?> missing = default, nothing = new(null), text = new("x");

        (missing.IsGiven, missing.Value, missing.ToString()).ShouldBe((false, null, "not given"));
        (nothing.IsGiven, nothing.Value, nothing.ToString()).ShouldBe((true, null, "null"));
        (text.IsGiven, text.Value, text.ToString()).ShouldBe((true, "x", "x"));
        new[] { missing, nothing, text, default, new(null), new("x") }.Distinct().ShouldBe([missing, nothing, text]);
        (missing == nothing).ShouldBeFalse();
        (text != new Optional<string?>("x")).ShouldBeFalse();
    }
}
