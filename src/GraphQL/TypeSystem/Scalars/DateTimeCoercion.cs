using System.Globalization;
using System.Text.Json;
using Fadu.GraphQL.Json;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.TypeSystem.Scalars;

/// <summary>Moments, always with their offset from UTC: <c>2025-09-03T08:30:00+08:00</c>, <c>2025-09-03T00:30:00.25Z</c>.</summary>
/// <remarks>Source: RFC 3339, section 5.6; seconds have up to seven digits behind the point, offsets reach up to 14 hours.</remarks>
internal sealed class DateTimeCoercion : ScalarCoercion
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF";

    public override Type ValueType => typeof(DateTimeOffset);

    public override CoercedValue ReadLiteral(ValueNode literal) =>
        literal is StringValueNode text ? Read(text.Value) : CoercedValue.Not($"DateTime cannot represent {Shown.Of(literal)}: it is no string.");

    public override CoercedValue ReadJson(JsonElement value) =>
        JsonText.Of(value) is { } text ? Read(text) : CoercedValue.Not($"DateTime cannot represent {Shown.Of(value)}: it is no string.");

    public override string? Write(object value, JsonOutput output)
    {
        DateTimeOffset? moment = value switch
        {
            DateTimeOffset known => known,
            // Only a moment in UTC says by itself which one it is.
            DateTime { Kind: DateTimeKind.Utc } known => new DateTimeOffset(known),
            _ => null,
        };
        if (moment is not { } found)
            return $"DateTime cannot represent {Shown.Of(value)}: it is no moment with an offset.";
        output.String(found.ToString(found.Offset == TimeSpan.Zero ? $"{Moment}'Z'" : $"{Moment}zzz", CultureInfo.InvariantCulture));
        return null;
    }

    private static CoercedValue Read(string text)
    {
        var upper = text.ToUpperInvariant();
        var inUtc = upper.EndsWith('Z');
        var format = inUtc ? $"{Moment}'Z'" : $"{Moment}zzz";
        var styles = inUtc ? DateTimeStyles.AssumeUniversal : DateTimeStyles.None;
        return HasOffset(upper) && DateTimeOffset.TryParseExact(upper, format, CultureInfo.InvariantCulture, styles, out var moment)
            ? CoercedValue.Of(moment)
            : CoercedValue.Not($"DateTime cannot represent {Shown.Of(text)}: it is no moment written as 2025-09-03T08:30:00+08:00.");
    }

    // The parser of .NET is satisfied with "+8" too, and with a point that no digit follows.
    private static bool HasOffset(string text) =>
        !text.Contains(".Z", StringComparison.Ordinal) && !text.Contains(".+", StringComparison.Ordinal) && !text.Contains(".-", StringComparison.Ordinal)
        && (text.EndsWith('Z')
            || (text.Length > 6 && text[^6..] is [('+' or '-'), var h1, var h2, ':', var m1, var m2]
                && char.IsAsciiDigit(h1) && char.IsAsciiDigit(h2) && char.IsAsciiDigit(m1) && char.IsAsciiDigit(m2)));
}
