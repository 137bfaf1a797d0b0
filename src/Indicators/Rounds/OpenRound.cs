using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Opens a round.</summary>
public sealed record OpenRound
{
    /// <summary>What is opened.</summary>
    public required RoundOpened Opening { get; init; }

    /// <summary>The definition of that revision; null where none such was published.</summary>
    public required IndexSystem? System { get; init; }

    /// <summary>The round before, folded; null where <see cref="RoundOpened.PreviousRound"/> names none.</summary>
    public required Round? Previous { get; init; }

    /// <summary>Opens it; nothing where it was opened just so.</summary>
    /// <returns>
    /// <c>field.code</c>, <c>field.name</c>, <c>round.exists</c>, <c>round.unknown_revision</c>, <c>round.unknown_band_set</c>,
    /// <c>round.period_reversed</c>, <c>round.deadline_before_period</c>, <c>round.unknown_previous</c>, <c>round.smallest_group</c>.
    /// </returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Opening == Opening)
            return Array.Empty<RoundEvent>();
        if (state.Status is not RoundStatus.None)
        {
            return new Problem("round.exists", new(
                $"编号 {Quoting.Shown(Opening.Code)} 已经用于另一个评估轮次，请换一个",
                $"the code {Quoting.Shown(Opening.Code)} is already that of another round; choose another one"), "code");
        }

        var refusals = new Refusals();
        refusals.Code("code", Opening.Code);
        refusals.Name("name", Opening.Name);
        if (System is null)
        {
            refusals.Add(
                "round.unknown_revision",
                "revision",
                $"指标体系 {Quoting.Shown(Opening.IndexSystem)} 没有已发布的第 {Opening.Revision} 版，请核对体系编号和版本号",
                $"the index system {Quoting.Shown(Opening.IndexSystem)} has no published revision {Opening.Revision}; check its code and the number");
        }
        else
        {
            refusals.HasBandSet(System, Opening.BandSet);
        }

        refusals.AddIf(
            Opening.Period.To < Opening.Period.From,
            "round.period_reversed",
            "period",
            "评价周期的最后一天早于第一天，请对调",
            "the period's last day lies before its first; swap them");
        refusals.DeadlineFits(Opening.Period, Opening.Deadline, "deadline");
        refusals.AddIf(
            Opening.PreviousRound is not null && Previous is null or { Status: RoundStatus.None },
            "round.unknown_previous",
            "previousRound",
            $"没有编号为 {Quoting.Shown(Opening.PreviousRound ?? "")} 的上期评估轮次；没有上期就不填",
            $"there is no round {Quoting.Shown(Opening.PreviousRound ?? "")} to be the previous one; leave it empty where there is none");
        refusals.AddIf(
            Opening.Visibility.SmallestGroup < 1,
            "round.smallest_group",
            "visibility",
            "可见的最小组规模至少是 1",
            "the smallest group that sees figures has at least 1 unit");

        return refusals.Or<RoundEvent>(() => [Opening]);
    }
}
