using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;

namespace Fadu.Workbooks.Scores;

/// <summary>What the engine's statistics say of the units that are shown and have not withdrawn, for programs that show a workbook without computing it.</summary>
/// <param name="Marks">Where the marks lie; null where nobody has any.</param>
/// <param name="NotApplicable">To how many the indicator does not apply.</param>
/// <param name="Achievement">What was got over what could be got, 0 to 1; null where nothing could be got.</param>
/// <param name="Tenths">How many got how many tenths of what they could get.</param>
internal sealed record ShownFigures(Summary? Marks, int NotApplicable, decimal? Achievement, IReadOnlyList<AchievementClass> Tenths)
{
    public static ShownFigures OfTotals(ScoreModel model)
    {
        var (totals, full) = (Taking(model).Select(model.Scores.Total).OfType<decimal>().ToArray(), model.System.System.FullMarks);
        return new(Summary.Of(totals), 0, totals is [] ? null : Numbers.Snap(totals.Sum() / totals.Length / full), AchievementClass.Of(totals.Select(total => total / full), 10));
    }

    public static ShownFigures Of(ScoreModel model, CheckedIndicator indicator)
    {
        var (scores, units) = (model.Scores, Taking(model).ToArray());
        var got = units.Where(unit => scores.Score(unit, indicator) is not null).Select(unit => (Marks: scores.Score(unit, indicator)!.Value, Most: scores.EffectiveMarks(unit, indicator))).ToArray();
        var could = got.Sum(one => one.Most);
        return new(
            Summary.Of(got.Select(one => one.Marks)),
            units.Count(unit => scores.State(unit, indicator) is IndicatorState.NotApplicable),
            could > 0 ? Numbers.Snap(got.Sum(one => one.Marks) / could) : null,
            AchievementClass.Of(got.Where(one => one.Most > 0).Select(one => one.Marks / one.Most), 10));
    }

    /// <summary>How many got at least a share, in tenths, of what they could get.</summary>
    public int AtLeast(decimal share) => Tenths.Where(one => one.From >= share).Sum(one => one.Count);

    private static IEnumerable<int> Taking(ScoreModel model) =>
        Enumerable.Range(0, model.Places.Count).Where(place => model.Places.GroupAt(place) is not null).Select(model.Places.Unit);
}
