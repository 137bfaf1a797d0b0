using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Plans;

/// <summary>Says what is wrong with a target and with limits.</summary>
public static class PlanRules
{
    /// <summary>What is wrong with the target of a unit.</summary>
    public static IEnumerable<Problem> Of(RoundScores now, int row, PlanTarget target)
    {
        ArgumentNullException.ThrowIfNull(now);
        var isWithdrawn = now.Table.Units[row].Withdrawn;
        return target switch
        {
            PlanTarget.OfRank when isWithdrawn => [new(
                "plan.unit_withdrawn", new("该单位已退出本轮评估，不参加排名；请改为指定总分或等次", "the unit was withdrawn and is not ranked; ask for a total or a band"), "target.rank")],
            PlanTarget.OfRank { Rank: var rank } when rank < 1 || rank > now.GroupSize(row) => [new(
                "plan.rank_unfit",
                new($"名次从 1 起，本组共 {now.GroupSize(row)} 个单位，没有第 {rank} 名；请写 1 到 {now.GroupSize(row)}", $"ranks begin at 1, and the group has {now.GroupSize(row)} units and no rank {rank}; write 1 to {now.GroupSize(row)}"),
                "target.rank")],
            _ => Of(now, target),
        };
    }

    /// <summary>What is wrong with a target of whatever unit.</summary>
    public static IEnumerable<Problem> Of(RoundScores now, PlanTarget target)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(target);
        switch (target)
        {
            case PlanTarget.OfTotal { Total: var total } when total <= 0 || total > MostOf(now.Plan.System):
                var most = MostOf(now.Plan.System) is { } bound ? Numbers.Show(bound) : null;
                yield return new(
                    "plan.total_unfit",
                    new(
                        $"目标总分 {Numbers.Show(total)} 不在可得范围内；请写大于 0{(most is null ? "" : $"、不超过 {most}（满分加加分上限）")}的分数",
                        $"a total of {Numbers.Show(total)} can't be got; write one above 0{(most is null ? "" : $" and at most {most}, the full marks with what bonuses can add")}"),
                    "target.total");
                break;
            case PlanTarget.OfBand { Name: var name } when !now.Bands.Bands.Any(band => band.Name == name):
                var names = now.Bands.Bands.Select(band => band.Name).ToArray();
                var nearest = NearestName.Find(name, names);
                yield return names is []
                    ? new("plan.band_unknown", new("该指标体系没有等次；请改为指定总分或名次", "the system has no bands; ask for a total or a rank"), "target.band")
                    : new(
                        "plan.band_unknown",
                        new(
                            $"没有“{name}”这个等次{(nearest is null ? "" : $"，是不是“{nearest}”")}；可写：{string.Join('、', names)}",
                            $"there is no band '{name}'{(nearest is null ? "" : $", did you mean '{nearest}'")}; there are: {string.Join(", ", names)}"),
                        "target.band");
                break;
        }
    }

    /// <summary>What is wrong with limits.</summary>
    public static IEnumerable<Problem> Of(CheckedSystem system, MoveLimits limits)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(limits);
        var codes = system.System.Items.Select(item => item.Code).ToArray();
        foreach (var (code, limit) in limits.Items.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!codes.Contains(code))
            {
                var nearest = system.System.Items.FirstOrDefault(item => item.Name == code)?.Code ?? NearestName.Find(code, codes);
                yield return new(
                    "plan.item_unknown",
                    new(
                        $"没有编码为“{code}”的数据项{(nearest is null ? "" : $"，是不是“{nearest}”")}；请写指标体系中数据项的编码",
                        $"there is no item with the code '{code}'{(nearest is null ? "" : $", did you mean '{nearest}'")}; write the code of an item of the index system"),
                    code);
            }

            if (system.System.Items.FirstOrDefault(item => item.Code == code) is { } item && Misfit(item, limit) is { } misfit)
                yield return new("plan.limit_unfit", misfit, code);

            if (limit.Steps < 0)
            {
                yield return new(
                    "plan.limit_unfit",
                    new($"步数不能是负数（{limit.Steps}）；请写最多可以变动几步，不动的写 0", $"a number of steps can't be negative ({limit.Steps}); write how many steps at most, 0 for none"),
                    code);
            }
        }
    }

    // A limit that says nothing of such an item would otherwise be passed over in silence.
    private static Text? Misfit(Item item, MoveLimit limit) => item.Type switch
    {
        ItemType.Date when limit.NoFurtherThan is not null => new(
            $"“{item.Name}”是日期，不能用数字限定；请用 noFurtherThanDate 写日期，或用 steps 写最多几天", $"'{item.Name}' is a date and no number bounds it; write a day as noFurtherThanDate, or as steps how many days at most"),
        ItemType.Integer or ItemType.Decimal or ItemType.Percent when limit.NoFurtherThanDate is not null => new(
            $"“{item.Name}”是数值，不能用日期限定；请用 noFurtherThan 写数值", $"'{item.Name}' is a number and no day bounds it; write a number as noFurtherThan"),
        not (ItemType.Date or ItemType.Integer or ItemType.Decimal or ItemType.Percent) when (limit.NoFurtherThan is not null || limit.NoFurtherThanDate is not null) => new(
            $"“{item.Name}”既不是数值也不是日期，不能限定到某个值；请用 steps 写最多变动几档，或用 excluded 不变动", $"'{item.Name}' is neither a number nor a date and has no bound; write as steps how many options at most, or leave it out by excluded"),
        _ => null,
    };

    private static decimal? MostOf(CheckedSystem system)
    {
        decimal? bonuses = 0;
        foreach (var bonus in system.Bonuses)
            bonuses += bonus.Adjustment.Cap;
        var most = (bonuses, system.System.BonusCap) switch
        {
            ({ } each, { } all) => Math.Min(each, all),
            (null, { } all) => all,
            var (each, _) => each,
        };
        return system.System.FullMarks + most;
    }
}
