using Fadu.Formula.Values;
using Fadu.Host.Output;
using Fadu.Indicators.Differences;
using Fadu.Indicators.Previews;
using Fadu.Kernel;

namespace Fadu.Host.Previews;

/// <summary>A preview for people.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="preview">The preview.</param>
internal sealed class PreviewText(Terminal terminal, RevisionPreview preview)
{
    // The figures of a unit that moved most: the rest is in the JSON.
    private const int MostFigures = 4;

    /// <summary>Writes all of it.</summary>
    /// <param name="top">How many units that gain, and lose, most.</param>
    public void Write(int top)
    {
        WriteWhole(preview.Whole);
        foreach (var crossing in preview.Crossings)
        {
            terminal.Say(new(
                $"  {Band(crossing.From)} → {Band(crossing.To)}：{crossing.Units} 个单位", $"  {Band(crossing.From)} → {Band(crossing.To)}: {crossing.Units} units"));
        }

        foreach (var veto in preview.Vetoes)
        {
            terminal.Say(new(
                $"一票否决 {veto.Code} {veto.Name}：新成立 {veto.Struck} 个，不再成立 {veto.Spared} 个", $"veto {veto.Code} {veto.Name}: strikes {veto.Struck} more, spares {veto.Spared}"));
        }

        if (preview.Groups.Count > 1)
            WriteGroups();
        WriteUnits(new("总分增加最多", "gain most"), preview.Gains(top));
        WriteUnits(new("总分减少最多", "lose most"), preview.Losses(top));
    }

    private void WriteWhole(PreviewFigures all)
    {
        terminal.Say(new(
            $"{all.Units} 个单位：平均总分 {Number(all.MeanBefore)} → {Number(all.MeanAfter)}，{all.Up} 个升，{all.Down} 个降",
            $"{all.Units} units: mean total {Number(all.MeanBefore)} → {Number(all.MeanAfter)}, {all.Up} up, {all.Down} down"));
        terminal.Say(new(
            $"名次：{all.RankUp} 个上升，{all.RankDown} 个下降，{all.Entering} 个进入排名，{all.Leaving} 个退出排名",
            $"ranks: {all.RankUp} better, {all.RankDown} worse, {all.Entering} entering, {all.Leaving} leaving"));
        var bands = all.Bands.Select(band => $"{Band(band.Band)} {band.Before} → {band.After}").ToArray();
        terminal.Say(new($"等次：{string.Join("，", bands)}；{all.BandChanged} 个单位换等次", $"bands: {string.Join(", ", bands)}; {all.BandChanged} units change"));
    }

    private void WriteGroups()
    {
        var table = new TextTable().Column(In("组别", "group")).Numbers(In("单位", "units")).Numbers(In("平均变化", "mean change"))
            .Numbers(In("升", "up")).Numbers(In("降", "down")).Numbers(In("换等次", "band changed")).Numbers(In("名次相关", "rank correlation"));
        foreach (var (group, one) in preview.Groups.Select(one => (one.Group, one.Figures)))
        {
            table.Row(
                group ?? In("（无）", "(none)"), Numbers.Show(one.Units), Signed(one.MeanChange), Numbers.Show(one.Up), Numbers.Show(one.Down), Numbers.Show(one.BandChanged), Number(one.RankCorrelation));
        }

        terminal.Out.WriteLine();
        table.WriteTo(terminal);
    }

    private void WriteUnits(Text title, IReadOnlyList<UnitReason> reasons)
    {
        if (reasons is [])
            return;

        var table = new TextTable().Column(In("单位", "unit")).Column(In("名称", "name")).Numbers(In("总分", "total")).Numbers(In("变化", "change"))
            .Column(In("名次", "rank")).Column(In("等次", "band")).Wrapped(In("原因", "reason"));
        foreach (var (unit, difference) in reasons.Select(one => (one.Unit, one.Difference)))
        {
            table.Row(
                unit.Unit.Code,
                unit.Unit.Name,
                $"{Number(unit.TotalBefore)} → {Number(unit.TotalAfter)}",
                Signed(unit.Change),
                Changed(Place(unit.RankBefore), Place(unit.RankAfter)),
                Changed(Band(unit.BandBefore), Band(unit.BandAfter)),
                Reason(difference));
        }

        terminal.Out.WriteLine();
        terminal.Say(title);
        table.WriteTo(terminal);
    }

    // Leaves and adjustments: what stands above them moved because of them.
    private string Reason(UnitDifference difference)
    {
        var leaves = preview.After.Plan.System.Indicators.Concat(preview.Before.Plan.System.Indicators).Where(one => one.IsLeaf).Select(one => one.Code).ToHashSet(StringComparer.Ordinal);
        var parts = difference.Total.Parts.Select(part => $"{(part.Kind is DifferenceKind.Weights ? In("权重", "weights") : In("公式", "formulas"))} {Signed(part.Marks)}");
        var figures = difference.Indicators.Where(one => leaves.Contains(one.Code!)).Concat(difference.Bonuses).Concat(difference.Deductions)
            .OrderByDescending(one => Math.Abs((one.After ?? 0) - (one.Before ?? 0))).Take(MostFigures)
            .Select(one => $"{one.Code} {Number(one.Before)} → {Number(one.After)}");
        return $"{string.Join(In("，", ", "), parts)}{In("：", ": ")}{string.Join(In("，", ", "), figures)}";
    }

    private static string Changed(string before, string after) => before == after ? before : $"{before} → {after}";

    private string Band(string? band) => band ?? In("无等次", "no band");

    private static string Place(int? rank) => rank is { } place ? Numbers.Show(place) : "-";

    private static string Number(decimal? number) => number is { } value ? Numbers.Show(Numbers.Round(value, 4)) : "-";

    private static string Signed(decimal? number) => number > 0 ? $"+{Number(number)}" : Number(number);

    private string In(string chinese, string english) => terminal.In(new(chinese, english));
}
