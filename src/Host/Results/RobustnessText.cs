using Fadu.Formula.Values;
using Fadu.Host.Output;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Robustness.Drawing;
using Fadu.Indicators.Robustness.Drivers;
using Fadu.Indicators.Robustness.Swaps;
using Fadu.Kernel;

namespace Fadu.Host.Results;

/// <summary>How sure rankings are, for people.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="hasGroups">Whether the table has groups.</param>
internal sealed class RobustnessText(Terminal terminal, bool hasGroups)
{
    /// <summary>Writes everything.</summary>
    public void Write(RoundRobustness found)
    {
        terminal.Say(Conditions(found));
        foreach (var group in found.Groups)
        {
            terminal.Say(Heading(group));
            Write([.. found.Units.Where(unit => unit.Unit.Group == group.Group).OrderBy(unit => unit.Rank)], found.Top);
            Write(group.Drivers ?? []);
        }

        if (found.Swaps is { } swaps)
            Write(swaps);
    }

    private static Text Conditions(RoundRobustness found)
    {
        var amount = Numbers.Show(found.Weights.Amount);
        var weights = found.Weights.Kind is WeightUncertaintyKind.Spread
            ? new Text($"权重 ±{amount}%", $"weights ±{amount} %")
            : new($"权重按狄利克雷分布，集中度 {amount}", $"weights by a Dirichlet distribution, concentration {amount}");
        var values = found.Values is { } percent ? new Text($"，数值 ±{Numbers.Show(percent)}%", $", values ±{Numbers.Show(percent)} %") : new("", "");
        return new($"抽取 {found.Draws} 次，种子 {found.Seed}，{weights.Chinese}{values.Chinese}", $"{found.Draws} draws, seed {found.Seed}, {weights.English}{values.English}");
    }

    private Text Heading(GroupRobustness group)
    {
        var shift = Numbers.Show(RobustnessFigures.Rounded(group.MeanShift));
        var (chinese, english) = !hasGroups ? ("", "") : group.Group is { } name ? ($"组 {name}：", $"group {name}: ") : ("没有组别的单位：", "units without a group: ");
        return new($"\n{chinese}{group.Ranked} 个单位有名次，平均移动 {shift} 名", $"\n{english}{group.Ranked} units are ranked, on the mean {shift} places elsewhere");
    }

    private void Write(UnitRobustness[] units, int top)
    {
        var table = new TextTable().Wrapped(In("单位", "unit")).Numbers(In("名次", "rank")).Numbers(In("总分", "total")).Numbers(In("最好", "best"))
            .Numbers("5%").Numbers(In("中位", "median")).Numbers("95%").Numbers(In("最差", "worst")).Numbers(In("平均", "mean")).Numbers(In($"进前 {top}", $"in top {top}"));
        foreach (var (unit, rank, total, ranks) in units)
        {
            table.Row(
                unit.Code == unit.Name ? unit.Code : $"{unit.Code} {unit.Name}", $"{rank}", Numbers.Show(total), $"{ranks.Least}", $"{ranks.Low}", $"{ranks.Median}", $"{ranks.High}",
                $"{ranks.Greatest}", Show(ranks.Mean), Percent(ranks.TopShare));
        }

        table.WriteTo(terminal);
    }

    private void Write(IReadOnlyList<Driver> drivers)
    {
        var table = new TextTable().Wrapped(In("指标", "indicator")).Numbers(In("名义权重", "weight")).Numbers(In("相关", "correlation")).Numbers(In("占方差", "of variance"))
            .Numbers(In("去掉后平均移动", "shift without")).Numbers(In("最多", "at most")).Numbers(In("秩相关", "rank correlation"));
        foreach (var driver in drivers)
        {
            table.Row(
                NameOf(driver.Indicator), Percent(driver.Share), Show(driver.Correlation), driver.VarianceShare is { } part ? Percent(part) : "", Show(driver.MeanShift), $"{driver.MostShift}",
                Show(driver.RankCorrelation));
        }

        table.WriteTo(terminal);
    }

    private void Write(UnitSwaps swaps)
    {
        var (first, second, lead) = (swaps.First.Name, swaps.Second.Name, Numbers.Show(swaps.Lead));
        terminal.Say(swaps.Lead == 0
            ? new($"\n{first}与{second}持平（未四舍五入）", $"\n{first} and {second} are level before rounding")
            : new($"\n{first}领先{second} {lead} 分（未四舍五入）", $"\n{first} is {lead} marks ahead of {second} before rounding"));
        if (swaps.KeptApart)
            terminal.Say(new("一票否决使其中一个总排在后面，不会换位", "a veto keeps one of them behind, so that they never change places"));

        var table = new TextTable().Wrapped(In("指标", "indicator")).Numbers(In("分值", "marks")).Numbers(In("减到", "down to")).Numbers(In("增到", "up to")).Column("");
        foreach (var swap in swaps.Weights)
            table.Row(NameOf(swap.Indicator), Numbers.Show(swap.Marks), Marks(swap.Down), Marks(swap.Up), swap.IsExact ? "" : In("搜索所得", "searched for"));
        table.WriteTo(terminal);
    }

    private string Marks(decimal? marks) => marks is { } number ? Numbers.Show(number) : In("从不", "never");

    private static string NameOf(CheckedIndicator indicator) => $"{new string(' ', 2 * (indicator.Depth - 1))}{indicator.Code} {indicator.Indicator.Name}";

    private static string Show(double? figure) => figure is { } there ? Numbers.Show(RobustnessFigures.Rounded(there)) : "";

    private static string Percent(double share) => $"{Numbers.Show(decimal.Round((decimal)share * 100, 1, MidpointRounding.AwayFromZero))}%";

    private string In(string chinese, string english) => terminal.In(new(chinese, english));
}
