using System.Globalization;
using System.Text;
using System.Text.Json;
using Fadu.EventStore.Canonical;
using Npgsql;
using NpgsqlTypes;

namespace Fadu.EventStore.Tests.Canonical;

public sealed class CanonicalJsonTests(StoreFixture fixture) : IClassFixture<StoreFixture>
{
    // Vectors: RFC 8785, section 3.2.3 (order of keys) and 3.2.4 (UTF-8), with jsonb's numbers.
    [Theory]
    [InlineData("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}""",
        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")]
    [InlineData("""{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null, true,  false]}""",
        "{\"literals\":[null,true,false],\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}")]
    [InlineData("""[ 1.0 , -0, -0.00, 1e2, 1.50E1, 12e-3, 0e5, 0e-2, 79228162514264337593543950335 ]""",
        "[1.0,0,0.00,100,15.0,0.012,0,0.00,79228162514264337593543950335]")]
    public void Equal_values_have_one_form(string json, string canonical) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(Encoding.UTF8.GetBytes(json))).ShouldBe(canonical);

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData(""" "\u0000" """)]
    [InlineData(""" "\ud800" """)]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("1e401")]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("NaN")]
    [InlineData("01")]
    public void What_can_not_be_stored_without_a_change_is_refused(string json) =>
        Should.Throw<JsonException>(() => CanonicalJson.Of(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public async Task The_form_is_the_same_before_and_after_the_database_has_kept_it()
    {
        var seed = TestSeed.Value;
        var random = new Random(seed);
        await using var source = NpgsqlDataSource.Create(fixture.ConnectionString);

        for (var i = 0; i < 400; i++)
        {
            var json = JsonText(random, 3);
            await using var command = source.CreateCommand("select $1::jsonb");
            command.Parameters.Add(new() { Value = json, NpgsqlDbType = NpgsqlDbType.Jsonb });
            var kept = (string)(await command.ExecuteScalarAsync())!;

            CanonicalJson.Of(Encoding.UTF8.GetBytes(kept)).ShouldBe(CanonicalJson.Of(Encoding.UTF8.GetBytes(json)), $"seed {seed}: {json} was kept as {kept}");
        }
    }

    private static string JsonText(Random random, int depth) => random.Next(depth > 0 ? 7 : 5) switch
    {
        0 => "null",
        1 => random.Next(2) == 0 ? "true" : "false",
        2 or 3 => NumberText(random),
        4 => StringText(random),
        5 => $"[{string.Join(" , ", Enumerable.Range(0, random.Next(4)).Select(_ => JsonText(random, depth - 1)))}]",
        _ => $"{{{string.Join(",", Enumerable.Range(0, random.Next(5)).Select(n => $"\"{n}{Letters(random)}\": {JsonText(random, depth - 1)}"))}}}",
    };

    private static string NumberText(Random random)
    {
        var text = new StringBuilder(random.Next(3) == 0 ? "-" : "");
        text.Append(random.Next(3) == 0 ? "0" : random.NextInt64(1, long.MaxValue >> random.Next(62)).ToString(CultureInfo.InvariantCulture));
        if (random.Next(2) == 0)
            text.Append('.').Append(random.Next(1000).ToString("000", CultureInfo.InvariantCulture)[..random.Next(1, 4)]);
        if (random.Next(3) == 0)
            text.Append(random.Next(2) == 0 ? 'e' : 'E').Append(random.Next(3) switch { 0 => "+", 1 => "-", _ => "" }).Append(random.Next(30));
        return text.ToString();
    }

    private static string StringText(Random random) => $"\"{Letters(random)}{Letters(random)}\"";

    private static string Letters(Random random) => random.Next(9) switch
    {
        0 => "\\u00e9",
        1 => "法",
        2 => "\\ud83d\\ude00",
        3 => "\\n\\t\\u0001",
        4 => "\\\"\\\\\\/",
        5 => "𠀀",
        6 => "",
        _ => ((char)random.Next('a', 'z')).ToString(),
    };
}
