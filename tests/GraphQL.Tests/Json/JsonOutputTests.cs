using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Json;

namespace Fadu.GraphQL.Tests.Json;

public sealed class JsonOutputTests
{
    [Fact]
    public void Values_are_written_one_after_the_other() =>
        Written(output =>
        {
            output.Raw((byte)'[');
            output.Null();
            output.Raw((byte)',');
            output.Bool(true);
            output.Raw(",false"u8);
            output.Raw((byte)',');
            output.Number(long.MinValue);
            output.Raw((byte)',');
            output.Number(0.1d);
            output.Raw((byte)',');
            output.Number(-79228162514264337593543950335m);
            output.Raw((byte)']');
        }).ShouldBe("[null,true,false,-9223372036854775808,0.1,-79228162514264337593543950335]");

    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("a\"b\\c/d")]
    [InlineData("\b\t\n\f\r\u0000\u001f\u007f")]
    [InlineData("统计 é 😀")]
    public void A_string_reads_back_as_itself(string text) =>
        JsonSerializer.Deserialize<string>(Written(output => output.String(text))).ShouldBe(text);

    [Theory]
    [InlineData("\n\u0001", "\"\\n\\u0001\"")]
    [InlineData("😀", "\"😀\"")]
    public void Only_what_cannot_stand_in_a_string_is_escaped(string text, string json) => Written(output => output.String(text)).ShouldBe(json);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Written(output => output.String("a\ud83d")).ShouldBe("\"a\ufffd\"");

    [Fact]
    public void What_was_written_can_be_taken_back() =>
        Written(output =>
        {
            output.Raw("{\"a\":"u8);
            var start = output.Length;
            output.String("long enough to be seen");
            output.CutTo(start);
            output.Null();
            output.Raw((byte)'}');
        }).ShouldBe("{\"a\":null}");

    [Fact]
    public void The_memory_grows_with_what_is_written()
    {
        var text = new string('统', 100_000);

        JsonSerializer.Deserialize<string>(Written(output => output.String(text))).ShouldBe(text);
    }

    [Theory]
    [InlineData(0d)]
    [InlineData(1e300)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(0.30000000000000004)]
    public void A_number_reads_back_as_itself(double number) =>
        JsonSerializer.Deserialize<double>(Written(output => output.Number(number))).ShouldBe(number);

    [Fact]
    public void It_may_be_disposed_of_twice()
    {
        var output = new JsonOutput();
        output.Null();

        output.Dispose();
        output.Dispose();

        output.Length.ShouldBe(0);
    }

    private static string Written(Action<JsonOutput> write)
    {
        using var output = new JsonOutput();
        write(output);
        return Encoding.UTF8.GetString(output.Written.Span);
    }
}
