using System.Text.Json;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Decisions;

namespace Fadu.Indicators.Tests.Values;

public sealed class ItemValueJsonConverterTests
{
    [Theory]
    [InlineData("1.00")]
    [InlineData("-0.95")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("\"优\"")]
    [InlineData("\"\"")]
    public void A_value_is_a_bare_scalar_with_the_numbers_digits(string json) => JsonSerializer.Serialize(Read(json), StoredJson.Options).ShouldBe(json);

    [Fact]
    public void A_number_with_an_exponent_is_read_too() => Read("1.5e2").ShouldBe(ItemValue.Of(150m));

    [Theory]
    [InlineData("null", "nullable value")]
    [InlineData("[1]", "StartArray")]
    [InlineData("{}", "StartObject")]
    [InlineData("1e29", "beyond what a decimal can hold")]
    public void Anything_else_is_refused(string json, string told) => Should.Throw<JsonException>(() => Read(json)).Message.ShouldContain(told);

    [Fact]
    public void An_absent_value_is_a_null_of_the_nullable_type()
    {
        JsonSerializer.Deserialize<ItemValue?>("null", StoredJson.Options).ShouldBeNull();
        JsonSerializer.Serialize<ItemValue?>(null, StoredJson.Options).ShouldBe("null");
        JsonSerializer.Deserialize<ItemValue?>("1", StoredJson.Options).ShouldBe(ItemValue.Of(1));
    }

    [Fact]
    public void A_value_that_was_never_set_is_not_written() => Should.Throw<JsonException>(() => JsonSerializer.Serialize(default(ItemValue), StoredJson.Options));

    private static ItemValue Read(string json) => JsonSerializer.Deserialize<ItemValue>(json, StoredJson.Options);
}
