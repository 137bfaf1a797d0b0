using System.Globalization;
using Fadu.Workbooks.Intake;

namespace Fadu.Workbooks.Bulk;

/// <summary>What a bulk workbook says of itself in its hidden sheet.</summary>
public sealed record BulkTicket
{
    private const string Kind = "批量填报表";

    private const string KindName = "种类";

    private const string SheetsName = "数据页";

    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Code of the index system.</summary>
    public required string System { get; init; }

    /// <summary>Number of the revision that the round stood on.</summary>
    public required int Revision { get; init; }

    /// <summary>Whose values it takes.</summary>
    public required BulkChannel Channel { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset Moment { get; init; }

    /// <summary>How often it came back with errors marked; 0: it is as it was handed out.</summary>
    public int Corrections { get; init; }

    /// <summary>Names of the sheets that its rows stand on, in their order: several where one was too short.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [BulkColumns.Sheet];

    internal SignedFacts ToFacts() => new(
    [
        new(KindName, Kind),
        new("体系", System),
        new("轮次", Round),
        new("版本", Revision.ToString(CultureInfo.InvariantCulture)),
        new("来源", Channel.ToString()),
        new("时刻", Moment.ToString("O", CultureInfo.InvariantCulture)),
        new("更正", Corrections.ToString(CultureInfo.InvariantCulture)),
        // No name of a sheet has a slash.
        new(SheetsName, string.Join('/', Sheets)),
    ]);

    /// <summary>What the facts say; null where they are none of a bulk workbook. They have been signed, so that nothing in them is broken.</summary>
    internal static BulkTicket? Of(SignedFacts facts) => facts[KindName] is not Kind ? null : new()
    {
        System = facts["体系"] ?? "",
        Round = facts["轮次"] ?? "",
        Revision = int.Parse(facts["版本"] ?? "0", CultureInfo.InvariantCulture),
        Channel = Enum.Parse<BulkChannel>(facts["来源"] ?? ""),
        Moment = DateTimeOffset.Parse(facts["时刻"] ?? "", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        Corrections = int.Parse(facts["更正"] ?? "0", CultureInfo.InvariantCulture),
        Sheets = facts[SheetsName]?.Split('/') ?? [BulkColumns.Sheet],
    };
}
