using Fadu.Indicators.Scoring;
using Step = Fadu.Indicators.Differences.DifferenceFinder.Step;

namespace Fadu.Indicators.Differences;

/// <summary>Reads the parts of every figure off the scores after each step.</summary>
internal sealed class DifferenceReader(IReadOnlyList<Step> steps)
{
    public UnitDifference Read(DifferencePlans plans)
    {
        var (before, after) = (plans.Before.System, plans.After.System);
        return new()
        {
            Total = Figure(null, after.System.Name, score => score.Total),
            Indicators = Changed(
                after.Indicators.Concat(before.Indicators).Select(one => (one.Code, one.Indicator.Name)),
                code => steps.Select(step => ByCode(step.Score).GetValueOrDefault(code)?.Score)),
            Bonuses = Changed(
                after.Bonuses.Concat(before.Bonuses).Select(one => (one.Adjustment.Code, one.Adjustment.Name)),
                code => steps.Select(step => MarksOf(step.Score.Bonuses, code))),
            Deductions = Changed(
                after.Deductions.Concat(before.Deductions).Select(one => (one.Adjustment.Code, one.Adjustment.Name)),
                code => steps.Select(step => MarksOf(step.Score.Deductions, code))),
            BandBefore = steps[0].Score.Band,
            BandAfter = steps[^1].Score.Band,
            BandSteps = [.. Bands()],
        };
    }

    private readonly Dictionary<UnitScore, Dictionary<string, IndicatorScore>> _byCode = new(ReferenceEqualityComparer.Instance);

    private Dictionary<string, IndicatorScore> ByCode(UnitScore score)
    {
        if (_byCode.TryGetValue(score, out var known))
            return known;

        return _byCode[score] = score.Indicators.SelectMany(All).ToDictionary(one => one.Code, StringComparer.Ordinal);

        static IEnumerable<IndicatorScore> All(IndicatorScore one) => one.Children.SelectMany(All).Prepend(one);
    }

    private static decimal? MarksOf(IReadOnlyList<AdjustmentScore> adjustments, string code) =>
        adjustments.FirstOrDefault(one => one.Adjustment.Code == code)?.Marks;

    private IReadOnlyList<FigureDifference> Changed(IEnumerable<(string Code, string Name)> figures, Func<string, IEnumerable<decimal?>> marks) =>
    [
        .. figures.DistinctBy(figure => figure.Code, StringComparer.Ordinal)
            .Select(figure => Figure(figure.Code, figure.Name, [.. marks(figure.Code)]))
            .Where(figure => figure.Before != figure.After || figure.Parts.Count > 0),
    ];

    private FigureDifference Figure(string? code, string name, Func<UnitScore, decimal?> marks) => Figure(code, name, [.. steps.Select(step => marks(step.Score))]);

    private FigureDifference Figure(string? code, string name, decimal?[] marks)
    {
        var parts = new List<DifferencePart>();
        foreach (var kind in Enum.GetValues<DifferenceKind>())
        {
            int[] places = [.. Enumerable.Range(0, steps.Count).Where(place => steps[place].Kind == kind)];
            var moved = places.Sum(place => Moved(marks, place));
            ItemDifference[] items =
            [
                .. places.Where(place => steps[place].Change is not null && (code is null || Moved(marks, place) != 0))
                    .Select(place => new ItemDifference(steps[place].Change!.Parameter, steps[place].Change!.Before, steps[place].Change!.After, Moved(marks, place))),
            ];
            if (moved != 0 || items.Length > 0)
                parts.Add(new(kind, moved, items));
        }

        return new(code, name, marks[0], marks[^1], parts);
    }

    private static decimal Moved(decimal?[] marks, int place) => (marks[place] ?? 0) - (marks[place - 1] ?? 0);

    private IEnumerable<BandStep> Bands()
    {
        var before = steps[0].Score.Band;
        foreach (var group in steps.Skip(1).GroupBy(step => step.Kind!.Value))
        {
            var after = group.Last().Score.Band;
            if (after != before)
                yield return new(group.Key, before, after);
            before = after;
        }
    }
}
