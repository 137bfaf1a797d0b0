using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Tests.Scores;

/// <summary>What another program reads in a score workbook, held against the engine.</summary>
/// <param name="sheets">As it read them.</param>
/// <param name="scores">What the engine found.</param>
internal sealed class FoundScores(IReadOnlyList<PySheet> sheets, RoundScores scores)
{
    private readonly Dictionary<string, Dictionary<string, string>> _cells = sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.Cells.ToDictionary(cell => cell.Place, cell => cell.Value));

    /// <summary>The units that are shown.</summary>
    public IReadOnlyList<int> Shown { get; init; } = [.. Enumerable.Range(0, scores.Count)];

    /// <summary>Whether everything agrees, as the first sheet says.</summary>
    public string? Verdict => At("说明", "B2");

    /// <summary>What the first sheet lists as not live.</summary>
    public IReadOnlyList<string> Marked
    {
        get
        {
            var rows = sheets[0].Rows;
            return [.. rows.SkipWhile(row => row[0] != "不是公式的部分").Skip(1).Select(row => row[0])];
        }
    }

    /// <summary>Everything that is not as the engine found it.</summary>
    public IReadOnlyList<string> Differences()
    {
        var (told, rows) = (new List<string>(), Rows("得分", 8, 1));
        foreach (var unit in Shown)
        {
            var row = rows[scores.Table.Units[unit].Code];
            Compare($"{Code(unit)} 总分", Text(scores.Total(unit)), At("得分", $"D{row}"));
            CompareMarks($"{Code(unit)} 指标合计", scores.Whole(unit), "", At("得分", $"E{row}"));
            Compare($"{Code(unit)} 加分", Text(scores[unit].Bonus), At("得分", $"F{row}"));
            Compare($"{Code(unit)} 扣分", Text(scores[unit].Deduction), At("得分", $"G{row}"));
            Compare($"{Code(unit)} 名次", Text(scores.Rank(unit)), At("核对", $"F{row}"));
            for (var i = 0; i < scores.Plan.System.Indicators.Count; i++)
            {
                var indicator = scores.Plan.System.Indicators[i];
                CompareMarks(
                    $"{Code(unit)} {indicator.Code} {indicator.Formula?.Text}",
                    scores.Score(unit, indicator),
                    scores.State(unit, indicator) is IndicatorState.NotApplicable ? "不适用" : "缺失",
                    At("得分", $"{ColumnName.Of(8 + i)}{row}"));
            }
        }

        var ranking = Rows("排名", 4, 3);
        foreach (var unit in Shown)
        {
            var row = ranking[Code(unit)];
            Compare($"{Code(unit)} 排名", Text(scores.Rank(unit)), At("排名", $"B{row}"));
            Compare($"{Code(unit)} 等次", scores.Band(unit) ?? "", At("排名", $"F{row}"));
            Compare($"{Code(unit)} 否决前", scores.BandBeforeVetoes(unit) ?? "", At("排名", $"G{row}"));
            Compare($"{Code(unit)} 状态", scores.Status(unit) ?? "", At("排名", $"H{row}"));
            Compare($"{Code(unit)} 否决", string.Join(' ', scores[unit].Vetoes.Select(veto => veto.Name)), At("排名", $"I{row}"));
            Compare($"{Code(unit)} 条件", string.Join(' ', scores[unit].FailedGates.Select(gate => gate.Gate.Name)), At("排名", $"J{row}"));
        }

        return told;

        // Marks without an end, as means have, may lie between two values of 12 places, and LibreOffice saves 15 digits.
        void CompareMarks(string what, decimal? marks, string word, string? found)
        {
            if (marks is not { } endless || Numbers.Snap(endless) == endless || !decimal.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number - endless) > 1e-12m)
                Compare(what, marks is null ? word : Text(marks), found);
        }

        void Compare(string what, string expected, string? found)
        {
            var shown = decimal.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Text(number) : found ?? "";
            if (shown != expected)
                told.Add($"{what}: {expected} but {found}");
        }
    }

    /// <summary>Every figure of the statistics that is not as the engine has it.</summary>
    public IReadOnlyList<string> StatisticsDifferences()
    {
        var (told, engine) = (new List<string>(), RoundStatistics.Whole(scores, 10));
        Compare(3, "总分", engine.Total, engine.Achievement, engine.Distribution, 0);
        foreach (var (one, row) in engine.Indicators.Select((one, place) => (one, place + 4)))
            Compare(row, one.Indicator.Code, one.Marks, one.Achievement, one.Indicator.Marks > 0 ? one.Distribution : [], one.NotApplicable);
        return told;

        void Compare(int row, string what, Summary? marks, decimal? achievement, IReadOnlyList<AchievementClass> classes, int notApplicable)
        {
            var tenths = classes.Select(one => one.Count).ToList();
            decimal?[] expected =
            [
                marks?.Count ?? 0, notApplicable, marks?.Mean, achievement, marks?.Least, marks?.LowerQuartile, marks?.Median, marks?.UpperQuartile, marks?.Most, marks?.StandardDeviation,
                .. tenths is [] ? new decimal?[5] : [tenths.Take(6).Sum(), tenths[6], tenths[7], tenths[8], tenths.Skip(9).Sum()],
            ];
            var found = Enumerable.Range(5, expected.Length).Select(column => At("统计", $"{ColumnName.Of(column)}{row}"));
            told.AddRange(expected.Zip(found).Where(pair => !Alike(pair.First, pair.Second)).Select((pair, place) => $"{what}: {pair.First} but {pair.Second}"));
        }

        static bool Alike(decimal? expected, string? found) => expected is { } number
            ? double.TryParse(found, CultureInfo.InvariantCulture, out var value) && Math.Abs((double)number - value) < 1e-9
            : string.IsNullOrEmpty(found);
    }

    /// <summary>How many units of a group have a band, as the statistics say: group, then a number for each band and for none.</summary>
    public IReadOnlyList<string> Bands => [.. sheets.Single(sheet => sheet.Name == "统计").Rows.SkipWhile(row => row[0] != "组别").Select(row => string.Join(' ', row))];

    /// <summary>The text of a cell; null where it has none.</summary>
    public string? At(string sheet, string place) => _cells[sheet].GetValueOrDefault(place);

    private string Code(int unit) => scores.Table.Units[unit].Code;

    // As the engine compares and shows: a double can be off in the sixteenth digit, which lies behind the twelfth place.
    private static string Text(decimal? number) => number is { } value ? Numbers.Show(Numbers.Snap(value)) : "";

    private Dictionary<string, int> Rows(string sheet, int first, int column) => Enumerable.Range(first, scores.Count)
        .Where(row => At(sheet, $"{ColumnName.Of(column)}{row}") is not null).ToDictionary(row => At(sheet, $"{ColumnName.Of(column)}{row}")!, row => row);
}
