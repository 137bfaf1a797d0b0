using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Refusals that several decisions about a round share.</summary>
internal static class RoundRules
{
    /// <summary>A round that was never opened, or is closed, takes no command: <c>round.unknown</c>, <c>round.closed</c>.</summary>
    public static Problem? NotRunning(Round state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Status switch
        {
            RoundStatus.None => new("round.unknown", new("没有这个评估轮次，请核对编号", "there is no such round; check its code"), null),
            RoundStatus.Closed => new("round.closed", new("评估轮次已经结束，不能再改；要改请另开一轮", "the round is closed and can't be changed; open another one"), null),
            _ => null,
        };
    }

    /// <summary>Likewise, and one whose results have been publicised: <c>round.publicised</c>.</summary>
    public static Problem? NotOpen(Round state) => NotRunning(state) ?? (state.Status is RoundStatus.Publicised
        ? new("round.publicised", new("结果已经公示，不能再做这项改动；要更正，请处理申诉后重新公示", "the results have been publicised, so this can't be changed any more; decide appeals and publicise again with a correction notice"), null)
        : null);

    public static void TakesPart(this Refusals refusals, Round state, string unit) => refusals.AddIf(
        !state.TakesPart(unit),
        "round.unit_not_enrolled",
        unit,
        $"单位 {Quoting.Shown(unit)} 不在本轮参评单位中，请先登记参评",
        $"the unit {Quoting.Shown(unit)} takes no part in the round; enrol it first");

    public static void DeadlineFits(this Refusals refusals, Period period, DateTimeOffset deadline, string where) => refusals.AddIf(
        CivilTime.DayOf(deadline) < period.From,
        "round.deadline_before_period",
        where,
        $"填报截止时间 {CivilTime.Show(deadline)} 早于评价周期的第一天 {CivilTime.Show(period.From)}，请改晚",
        $"the deadline {CivilTime.Show(deadline)} lies before the period's first day {CivilTime.Show(period.From)}; choose a later one");

    public static void HasBandSet(this Refusals refusals, IndexSystem system, string? bandSet)
    {
        if (bandSet is null || system.BandSets.Any(set => set.Name == bandSet))
            return;

        var names = system.BandSets.Count == 0 ? new Text("没有等次表", "none") : new(
            string.Join('、', system.BandSets.Select(set => set.Name)),
            string.Join(", ", system.BandSets.Select(set => set.Name)));
        refusals.Add(
            "round.unknown_band_set",
            "bandSet",
            $"指标体系没有等次表“{Quoting.Shown(bandSet)}”；现有：{names.Chinese}；不填就用默认等次",
            $"the index system has no band set '{Quoting.Shown(bandSet)}'; it has: {names.English}; leave it empty for the default bands");
    }

    /// <summary>Refuses while appeals wait for a decision.</summary>
    /// <param name="refusals">Where to.</param>
    /// <param name="open">How many appeals of the round are not decided.</param>
    public static void NoOpenAppeals(this Refusals refusals, int open) => refusals.AddIf(
        open > 0,
        "round.appeals_open",
        null,
        $"还有 {open} 件申诉没有处理，请先逐件处理",
        $"{open} appeals are not decided; decide them first");

    /// <summary>Refuses what stands twice in a list.</summary>
    public static void Once(this Refusals refusals, string code, string where, IEnumerable<string> names)
    {
        foreach (var name in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key))
            refusals.Add(code, where, $"{Quoting.Shown(name)} 出现了两次，请只留一个", $"{Quoting.Shown(name)} stands there twice; keep one");
    }
}
