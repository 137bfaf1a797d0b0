using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Intake;

namespace Fadu.Workbooks.FillIn;

/// <summary>What a fill-in workbook says of itself in its hidden sheet: by it the file is known when it comes back.</summary>
public sealed record FillInTicket
{
    internal const string Kind = "填报表";

    private const string KindName = "种类";
    private const string ValuePrefix = "数据项 ";

    // Chinese stays readable; control characters, which programs write as they like, are escaped.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Code of the index system.</summary>
    public required string System { get; init; }

    /// <summary>Number of the revision that the round stood on.</summary>
    public required int Revision { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>Version of the unit's submission that it shows; 0: it had no event.</summary>
    public required long Version { get; init; }

    /// <summary>How often it came back with errors marked; 0: it is as it was handed out.</summary>
    public int Corrections { get; init; }

    /// <summary>The values that it showed as this round's, by item: whatever is otherwise in the file was changed by a person.</summary>
    public required IReadOnlyDictionary<string, ItemValue> Shown { get; init; }

    internal SignedFacts ToFacts() => new(
    [
        new(KindName, Kind),
        new("体系", System),
        new("轮次", Round),
        new("版本", Revision.ToString(CultureInfo.InvariantCulture)),
        new("单位", Unit),
        new("时刻", Moment.ToString("O", CultureInfo.InvariantCulture)),
        new("填报版本", Version.ToString(CultureInfo.InvariantCulture)),
        new("更正", Corrections.ToString(CultureInfo.InvariantCulture)),
        .. Shown.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => KeyValuePair.Create(ValuePrefix + one.Key, JsonSerializer.Serialize(one.Value, Json))),
    ]);

    /// <summary>What the facts say; null where they are none of a fill-in workbook. They have been signed, so that nothing in them is broken.</summary>
    internal static FillInTicket? Of(SignedFacts facts) => facts[KindName] is not Kind ? null : new()
    {
        System = facts["体系"] ?? "",
        Round = facts["轮次"] ?? "",
        Revision = int.Parse(facts["版本"] ?? "0", CultureInfo.InvariantCulture),
        Unit = facts["单位"] ?? "",
        Moment = DateTimeOffset.Parse(facts["时刻"] ?? "", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        Version = long.Parse(facts["填报版本"] ?? "0", CultureInfo.InvariantCulture),
        Corrections = int.Parse(facts["更正"] ?? "0", CultureInfo.InvariantCulture),
        Shown = facts.Facts.Where(one => one.Key.StartsWith(ValuePrefix, StringComparison.Ordinal))
            .ToDictionary(one => one.Key[ValuePrefix.Length..], one => JsonSerializer.Deserialize<ItemValue>(one.Value, Json), StringComparer.Ordinal),
    };
}
