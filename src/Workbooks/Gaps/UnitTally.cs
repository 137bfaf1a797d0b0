using Fadu.Indicators.Gaps;

namespace Fadu.Workbooks.Gaps;

/// <summary>What is kept of a unit after it has passed by.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">Its group; null: none.</param>
/// <param name="Total">Its total; null: none.</param>
/// <param name="Band">Its band, or the status in place of one; null: none.</param>
/// <param name="Rank">Its place; null: none, or not to be seen.</param>
/// <param name="Lost">What its total lacks; null: it has none.</param>
/// <param name="LostToPeers">How much of that on indicators compared within the group.</param>
/// <param name="Winnable">What it can win back by itself; null: it has no total.</param>
/// <param name="Reach">The total that it reaches by itself.</param>
/// <param name="ReachBand">The band that it reaches by itself.</param>
/// <param name="Next">The next better band and what the total lacks for it; null: there is none.</param>
/// <param name="Rules">Vetoes, gates and status rules that stand in its way.</param>
internal sealed record UnitTally(
    string Code, string Name, string? Group, decimal? Total, string? Band, int? Rank, decimal? Lost, decimal LostToPeers, decimal? Winnable, decimal? Reach, string? ReachBand, string? Next, string Rules)
{
    public static UnitTally Of(UnitGaps gaps, Func<decimal, string> marks) => new(
        gaps.Score.Unit.Code,
        gaps.Score.Unit.Name,
        gaps.Score.Unit.Group,
        gaps.Score.Total,
        gaps.Score.Status?.Name ?? gaps.Score.Band,
        gaps.Score.Rank,
        gaps.Lost,
        gaps.LostToPeers,
        gaps.Reach?.Won,
        gaps.Reach?.Total,
        gaps.Reach?.Band,
        gaps.Bands is [.., var next] ? $"{next.Name}：{Short(next, marks)}" : null,
        string.Join("；", gaps.Rules.Select(rule => rule.Name)));

    private static string Short(BandGap band, Func<decimal, string> marks)
    {
        var behind = string.Join("、", band.Behind.Select(one => $"{one.Name}差 {marks(one.Short)} 分"));
        return (band.Short > 0, behind.Length > 0) switch
        {
            (true, true) => $"差 {marks(band.Short)} 分，另 {behind}",
            (true, false) => $"差 {marks(band.Short)} 分",
            (false, true) => behind,
            _ => "总分已达到",
        };
    }
}
