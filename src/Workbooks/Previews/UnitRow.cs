using Fadu.Indicators.Differences;
using Fadu.Indicators.Previews;

namespace Fadu.Workbooks.Previews;

/// <summary>One unit before and after.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Reason">What moved it most, in words; empty where nothing did.</param>
/// <param name="ByWeights">What new marks (权重) do to its total; null where the total does not change.</param>
/// <param name="ByFormulas">What all else of the revision does; null likewise.</param>
internal sealed record UnitRow(PreviewedUnit Unit, string Reason, decimal? ByWeights, decimal? ByFormulas)
{
    /// <summary>By group, then by place after, those who are not ranked last.</summary>
    public static IEnumerable<UnitRow> Of(RevisionPreview preview)
    {
        var leaves = preview.After.Plan.System.Leaves.Concat(preview.Before.Plan.System.Leaves).Select(leaf => leaf.Code).ToHashSet(StringComparer.Ordinal);
        var reasons = preview.Gains(preview.After.Count).Concat(preview.Losses(preview.After.Count)).ToDictionary(one => one.Unit.Row, one => Of(one, leaves));
        return preview.Units()
            .OrderBy(unit => unit.Unit.Group ?? "", StringComparer.Ordinal).ThenBy(unit => unit.RankAfter ?? int.MaxValue).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal)
            .Select(unit => reasons.GetValueOrDefault(unit.Row) ?? new(unit, Unmoved(unit), null, null));
    }

    private static UnitRow Of(UnitReason one, HashSet<string> leaves) => new(
        one.Unit,
        string.Join("；", ((string?[])[Most(one.Difference, leaves), Rules(one.Unit)]).OfType<string>()),
        Of(one.Difference.Total, DifferenceKind.Weights),
        Of(one.Difference.Total, DifferenceKind.Formulas));

    private static decimal Of(FigureDifference total, DifferenceKind kind) => total.Parts.Where(part => part.Kind == kind).Sum(part => part.Marks);

    // The leaf, bonus or deduction that went furthest the way that the total went: nodes above only add them up.
    private static string? Most(UnitDifference difference, HashSet<string> leaves)
    {
        var way = Math.Sign((difference.Total.After ?? 0) - (difference.Total.Before ?? 0));
        var (most, moved) = difference.Indicators.Where(one => leaves.Contains(one.Code!)).Concat(difference.Bonuses).Select(one => (one, Moved: Moved(one)))
            .Concat(difference.Deductions.Select(one => (one, Moved: -Moved(one)))).MaxBy(one => way * one.Moved);
        if (most is null || way * moved <= 0)
            return null;

        var parts = most.Parts.Select(part => $"{(part.Kind is DifferenceKind.Weights ? "权重" : "公式等")} {PreviewWords.Signed(part.Marks)}");
        return $"{most.Name}（{most.Code}）{PreviewWords.Marks(most.Before)} → {PreviewWords.Marks(most.After)}（{string.Join("，", parts)}）";
    }

    private static decimal Moved(FigureDifference one) => (one.After ?? 0) - (one.Before ?? 0);

    private static string Unmoved(PreviewedUnit unit) => Rules(unit)
        ?? (unit.BandBefore != unit.BandAfter ? "总分未变，等次标准变了"
            : unit.RankBefore != unit.RankAfter ? "总分未变，同组其他单位变了或参加排名的单位变了"
            : "");

    private static string? Rules(PreviewedUnit unit) => (unit.Struck, unit.Spared) switch
    {
        ([], []) => null,
        (var struck, []) => $"新触发否决 {string.Join("、", struck)}",
        ([], var spared) => $"解除否决 {string.Join("、", spared)}",
        var (struck, spared) => $"新触发否决 {string.Join("、", struck)}，解除否决 {string.Join("、", spared)}",
    };
}
