using System.Globalization;
using Fadu.Indicators.Rounds;
using Fadu.Workbooks.Sheets.Layouts;

namespace Fadu.Workbooks.Stands;

/// <summary>What the figures of a workbook stand on: written on its cover sheet and in its footers, so that nobody has to ask which copy is right.</summary>
public sealed record WorkbookStand
{
    // Civil time in China has been UTC+8 the whole year since 1991; no time zone data is asked of the machine.
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>Code of the index system.</summary>
    public required string SystemCode { get; init; }

    /// <summary>Name of the index system.</summary>
    public required string SystemName { get; init; }

    /// <summary>Its revision, counted from 1.</summary>
    public required int Revision { get; init; }

    /// <summary>Code of the round.</summary>
    public required string RoundCode { get; init; }

    /// <summary>Name of the round.</summary>
    public required string RoundName { get; init; }

    /// <summary>口径; null where it does not matter, as in a workbook to be filled in.</summary>
    public Basis? Basis { get; init; }

    /// <summary>The moment that the figures stand at.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Number of the last event that they count; null: not known.</summary>
    public long? Position { get; init; }

    /// <summary>Who exported, as it is shown.</summary>
    public required string ExportedBy { get; init; }

    /// <summary>When it was exported.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    /// <summary>What was left out, in words; null: nothing.</summary>
    public string? Filter { get; init; }

    /// <summary>A few digits that are the same where the figures are; null: there are none.</summary>
    public string? Check { get; init; }

    /// <summary>自评, 核定, 终评; empty where it does not matter.</summary>
    public string BasisWord => Basis switch
    {
        Indicators.Rounds.Basis.Reported => "自评",
        Indicators.Rounds.Basis.Verified => "核定",
        Indicators.Rounds.Basis.Final => "终评",
        _ => string.Empty,
    };

    /// <summary>What stands on the cover, in this order; what does not matter is left out.</summary>
    public IReadOnlyList<StandLine> Lines =>
    [
        new("评估轮次", $"{RoundName}（{RoundCode}）"),
        new("指标体系", $"{SystemName}（{SystemCode}）第 {Revision} 版"),
        .. Optional("口径", BasisWord),
        new("数据截至", Show(AsOf)),
        .. Optional("事件序号", Position?.ToString(CultureInfo.InvariantCulture)),
        .. Optional("筛选条件", Filter),
        .. Optional("核对码", Check),
        new("导出人", ExportedBy),
        new("导出时间", Show(ExportedAt)),
    ];

    /// <summary>What stands below each printed page: check value, round, revision, basis, moment, filter, page, who and when; the filter last on its side, since what is too long is cut there.</summary>
    public SheetFooter Footer => new(
        SheetFooter.Plain(string.Join(' ', ((string[])[Check is null ? string.Empty : $"核对码 {Check}", RoundCode, $"{SystemCode} 第 {Revision} 版", BasisWord, $"截至 {Show(AsOf)}", Position is { } position ? $"事件 {position}" : string.Empty, Filter ?? string.Empty]).Where(part => part.Length > 0))),
        "第 &P 页，共 &N 页",
        SheetFooter.Plain($"{ExportedBy} {Show(ExportedAt)}"));

    /// <summary>What the workbook says of itself.</summary>
    /// <param name="title">Its title.</param>
    public WorkbookProperties Properties(string title) => new(title, ExportedBy, ExportedAt) { Subject = $"{RoundName} {SystemName}" };

    /// <summary>A moment on the clock of Asia/Shanghai, to the minute: 2026-11-22 17:30.</summary>
    public static string Show(DateTimeOffset moment) => Clock(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// A moment on the clock of Asia/Shanghai, for <see cref="Sheets.Cells.Cell.Moment(DateTime?, Sheets.Cells.CellStyle?)"/>; the end of the
    /// year 9999, which stands for never, where it is later there.
    /// </summary>
    public static DateTime Clock(DateTimeOffset moment) => new(Math.Min(moment.UtcTicks + Shanghai.Ticks, DateTime.MaxValue.Ticks));

    private static IEnumerable<StandLine> Optional(string name, string? value) => string.IsNullOrEmpty(value) ? [] : [new(name, value)];
}
