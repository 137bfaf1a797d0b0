using System.Text;
using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Tests.Language;
using Fadu.GraphQL.TypeSystem.Scalars;
using Fadu.GraphQL.TypeSystem.Standard;

namespace Fadu.GraphQL.Tests.TypeSystem.Scalars;

public sealed class ScalarCoercionTests
{
    private const string No = "(no)";

    [Theory]
    [InlineData("Int", "2147483647", "2147483647")]
    [InlineData("Int", "-2147483648", "-2147483648")]
    [InlineData("Int", "2147483648", No)]
    [InlineData("Int", "-2147483649", No)]
    [InlineData("Int", "123456789012345678901234567890", No)]
    [InlineData("Int", "1.0", No)]
    [InlineData("Int", "true", No)]
    [InlineData("Float", "1", "1d")]
    [InlineData("Float", "1.5e3", "1500d")]
    [InlineData("Float", "1e400", No)]
    [InlineData("Float", "\"1\"", No)]
    [InlineData("String", "\"\"", "''")]
    [InlineData("String", "1", No)]
    [InlineData("String", "A", No)]
    [InlineData("Boolean", "false", "false")]
    [InlineData("Boolean", "0", No)]
    [InlineData("ID", "\"a\"", "'a'")]
    [InlineData("ID", "123456789012345678901234567890", "'123456789012345678901234567890'")]
    [InlineData("ID", "1.5", No)]
    [InlineData("Long", "9223372036854775807", "9223372036854775807L")]
    [InlineData("Long", "\"-9223372036854775808\"", "-9223372036854775808L")]
    [InlineData("Long", "9223372036854775808", No)]
    [InlineData("Long", "\"\"", No)]
    [InlineData("Decimal", "1", "1m")]
    [InlineData("Decimal", "1.50", "1.50m")]
    [InlineData("Decimal", "\"-0.1\"", "-0.1m")]
    [InlineData("Decimal", "1e-3", "0.001m")]
    [InlineData("Decimal", "1.5e3", "1500m")]
    [InlineData("Decimal", "79228162514264337593543950335", "79228162514264337593543950335m")]
    [InlineData("Decimal", "79228162514264337593543950336", No)]
    [InlineData("Decimal", "0.1234567890123456789012345678", "0.1234567890123456789012345678m")]
    [InlineData("Decimal", "0.12345678901234567890123456789", No)]
    [InlineData("Decimal", "0.12345678901234567890123456780", "0.1234567890123456789012345678m")]
    [InlineData("Decimal", "1e29", No)]
    [InlineData("Decimal", "0e99", "0m")]
    [InlineData("Decimal", "\".5\"", No)]
    [InlineData("Decimal", "\"5.\"", No)]
    [InlineData("Decimal", "\"-.5\"", No)]
    [InlineData("Decimal", "\"+5\"", No)]
    [InlineData("Decimal", "\" 5\"", No)]
    [InlineData("Decimal", "\"1,000\"", No)]
    [InlineData("Decimal", "\"\"", No)]
    [InlineData("Decimal", "\"1e\"", No)]
    [InlineData("Decimal", "true", No)]
    [InlineData("Date", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("Date", "\"2023-02-29\"", No)]
    [InlineData("Date", "\"2024-2-9\"", No)]
    [InlineData("Date", "\"2024-02-29T00:00:00Z\"", No)]
    [InlineData("Date", "20240229", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30:00+08:00\"", "2025-09-03T08:30:00.0000000+08:00")]
    [InlineData("DateTime", "\"2025-09-03t00:30:00.25z\"", "2025-09-03T00:30:00.2500000+00:00")]
    [InlineData("DateTime", "\"2025-09-03T08:30:00-00:30\"", "2025-09-03T08:30:00.0000000-00:30")]
    [InlineData("DateTime", "\"2025-09-03T08:30:00\"", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30:00+8\"", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30:00+0800\"", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30:00.Z\"", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30Z\"", No)]
    [InlineData("DateTime", "\"2025-09-03 08:30:00Z\"", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30:00+25:00\"", No)]
    [InlineData("DateTime", "\"2025-09-03\"", No)]
    [InlineData("DateTime", "1756859400", No)]
    [InlineData("Any", "{a: [1, 99999999999999999999, 0.5]}", "{a: [1L, 1E+20d, 0.5d]}")]
    public void Literals_are_read(string scalar, string literal, string value) =>
        Show(Coercion(scalar).ReadLiteral(Reading.Value(literal))).ShouldBe(value);

    [Theory]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Int", "1e3", "1000")]
    [InlineData("Int", "1.5", No)]
    [InlineData("Int", "2147483648", No)]
    [InlineData("Int", "1e999999999", No)]
    [InlineData("Int", "\"1\"", No)]
    [InlineData("Float", "1", "1d")]
    [InlineData("Float", "1e999", No)]
    [InlineData("Float", "\"1\"", No)]
    [InlineData("String", "\"a\"", "'a'")]
    [InlineData("String", "\"\\ud800\"", No)]
    [InlineData("String", "1", No)]
    [InlineData("Boolean", "true", "true")]
    [InlineData("Boolean", "\"true\"", No)]
    [InlineData("ID", "7", "'7'")]
    [InlineData("ID", "7.0", "'7'")]
    [InlineData("ID", "7.5", No)]
    [InlineData("ID", "true", No)]
    [InlineData("Long", "9007199254740993", "9007199254740993L")]
    [InlineData("Long", "\"x\"", No)]
    [InlineData("Long", "true", No)]
    [InlineData("Decimal", "0.10", "0.10m")]
    [InlineData("Decimal", "\"0.10\"", "0.10m")]
    [InlineData("Decimal", "[]", No)]
    [InlineData("Date", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("Date", "1", No)]
    [InlineData("DateTime", "\"2025-09-03T08:30:00Z\"", "2025-09-03T08:30:00.0000000+00:00")]
    [InlineData("DateTime", "1", No)]
    [InlineData("Any", "[\"\\ud800\"]", No)]
    [InlineData("Any", "{\"\\ud800\": 1}", No)]
    [InlineData("Any", "{\"\\ud83d\\ude00\": 1}", "{😀: 1L}")]
    [InlineData("ID", "\"\\ud800\"", No)]
    [InlineData("Long", "\"\\ud800\"", No)]
    [InlineData("Decimal", "\"\\ud800\"", No)]
    [InlineData("Date", "\"\\ud800\"", No)]
    [InlineData("DateTime", "\"\\ud800\"", No)]
    [InlineData("Int", "\"\\ud800\"", No)]
    [InlineData("Float", "\"\\ud800\"", No)]
    [InlineData("Boolean", "\"\\ud800\"", No)]
    [InlineData("Any", "[true, {\"b\": null}]", "[true, {b: null}]")]
    public void Values_of_variables_are_read(string scalar, string json, string value)
    {
        using var document = JsonDocument.Parse(json);

        Show(Coercion(scalar).ReadJson(document.RootElement)).ShouldBe(value);
    }

    public static TheoryData<string, object, string> Results => new()
    {
        { "Int", 1, "1" },
        { "Int", 2147483647L, "2147483647" },
        { "Int", 2147483648L, No },
        { "Int", (byte)1, "1" },
        { "Int", 1.0d, "1" },
        { "Int", 1.5d, No },
        { "Int", double.NaN, No },
        { "Int", 2m, "2" },
        { "Int", "1", No },
        { "Int", true, No },
        { "Float", 1.5d, "1.5" },
        { "Float", 0.1f, "0.10000000149011612" },
        { "Float", 1, "1" },
        { "Float", 0.1m, "0.1" },
        { "Float", double.PositiveInfinity, No },
        { "Float", "1", No },
        { "String", "a\"b", "\"a\\\"b\"" },
        { "String", 1, No },
        { "Boolean", true, "true" },
        { "Boolean", 1, No },
        { "ID", "a", "\"a\"" },
        { "ID", 5L, "\"5\"" },
        { "ID", new Guid("00000000-0000-0000-0000-00000000000a"), "\"00000000-0000-0000-0000-00000000000a\"" },
        { "ID", 1.5d, No },
        { "Long", long.MaxValue, "9223372036854775807" },
        { "Long", ulong.MaxValue, No },
        { "Decimal", 1.50m, "\"1.50\"" },
        { "Decimal", 3, "\"3\"" },
        { "Decimal", 0.1d, No },
        { "Date", new DateOnly(2024, 2, 29), "\"2024-02-29\"" },
        { "Date", "2024-02-29", No },
        { "DateTime", new DateTimeOffset(2025, 9, 3, 8, 30, 0, TimeSpan.FromHours(8)), "\"2025-09-03T08:30:00+08:00\"" },
        { "DateTime", new DateTimeOffset(2025, 9, 3, 8, 30, 0, 250, TimeSpan.Zero), "\"2025-09-03T08:30:00.25Z\"" },
        { "DateTime", new DateTime(2025, 9, 3, 8, 30, 0, DateTimeKind.Utc), "\"2025-09-03T08:30:00Z\"" },
        { "DateTime", new DateTime(2025, 9, 3, 8, 30, 0, DateTimeKind.Unspecified), No },
        { "Any", new object?[] { 1, "a", null, 1.5d, 2.50m, true, new Dictionary<string, object?>(StringComparer.Ordinal) { ["k"] = 1L } }, "[1,\"a\",null,1.5,2.50,true,{\"k\":1}]" },
        { "Any", Array.Empty<object>(), "[]" },
        { "Any", new Dictionary<string, object?>(StringComparer.Ordinal), "{}" },
        { "Any", new object?[] { 1, new object() }, No },
        { "Any", double.NaN, No },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void Results_are_written_or_leave_nothing_behind(string scalar, object value, string written)
    {
        using var output = new JsonOutput();
        output.Raw((byte)'=');

        var problem = Coercion(scalar).Write(value, output);

        (problem is null).ShouldBe(written != No);
        Encoding.UTF8.GetString(output.Written.Span).ShouldBe(written == No ? "=" : $"={written}");
    }

    [Fact]
    public void A_value_that_holds_itself_is_refused()
    {
        var loop = new object?[1];
        loop[0] = loop;
        using var output = new JsonOutput();

        WellKnownScalars.Any.Write(loop, output).ShouldBe("The value is nested too deep.");
        output.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData("Int", typeof(int))]
    [InlineData("Float", typeof(double))]
    [InlineData("String", typeof(string))]
    [InlineData("Boolean", typeof(bool))]
    [InlineData("ID", typeof(string))]
    [InlineData("Long", typeof(long))]
    [InlineData("Decimal", typeof(decimal))]
    [InlineData("Date", typeof(DateOnly))]
    [InlineData("DateTime", typeof(DateTimeOffset))]
    [InlineData("Any", typeof(object))]
    public void A_coercion_names_the_type_of_its_values(string scalar, Type type) => Coercion(scalar).ValueType.ShouldBe(type);

    private static ScalarCoercion Coercion(string name) =>
        StandardScalars.All.Find(name)?.Coercion ?? WellKnownScalars.ByName.GetValueOrDefault(name) ?? WellKnownScalars.Any;

    private static string Show(CoercedValue read) => read.Problem is null ? CSharpText.Of(read.Value) : No;
}
