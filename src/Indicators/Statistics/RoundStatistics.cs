using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Statistics;

/// <summary>Figures of a round as a whole and of its groups, from its scores alone.</summary>
public static class RoundStatistics
{
    /// <summary>The names of the groups in which units take part, null for the units without a group; each where the first of its units stands in the table, so that the order is the same everywhere.</summary>
    public static IReadOnlyList<string?> GroupsOf(RoundScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return [.. scores.Table.Units.Where(unit => !unit.Withdrawn).Select(unit => unit.Group).Distinct()];
    }

    /// <summary>Over all units.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="classes">Classes of a distribution up to full marks, 1 to <see cref="AchievementClass.Most"/>.</param>
    public static ScoreStatistics Whole(RoundScores scores, int classes) => Of(scores, _ => true, classes);

    /// <summary>Over the units of one group.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="group">Name of the group; null: the units without one.</param>
    /// <param name="classes">As <see cref="Whole"/>.</param>
    public static ScoreStatistics Group(RoundScores scores, string? group, int classes) => Of(scores, unit => unit.Group == group, classes);

    private static ScoreStatistics Of(RoundScores scores, Func<TableUnit, bool> chosen, int classes)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var rows = Enumerable.Range(0, scores.Count).Where(row => scores.Table.Units[row] is { Withdrawn: false } unit && chosen(unit)).ToArray();
        var system = scores.Plan.System;
        var totals = rows.Select(scores.Total).OfType<decimal>().ToArray();
        var losses = new LossTally(scores, rows);
        return new()
        {
            Units = rows.Length,
            Ranked = rows.Count(row => scores.Rank(row) is not null),
            FullMarks = system.Root.Marks,
            Total = Summary.Of(totals),
            Achievement = totals is [] ? null : Numbers.Snap(totals.Sum() / totals.Length / system.Root.Marks),
            Distribution = AchievementClass.Of(totals.Select(total => total / system.Root.Marks), classes),
            Bands = BandsOf(scores, rows),
            Vetoes = [.. system.Vetoes.Select((veto, place) => Count(veto.Rule.Code, veto.Rule.Name, scores.Outcome.Vetoes[place], rows, struckBy: true))],
            Gates = [.. system.Gates.Select((gate, place) => Count(gate.Rule.Code, gate.Rule.Name, scores.Outcome.Gates[place], rows, struckBy: false))],
            Indicators = [.. system.Indicators.Select(indicator => Of(scores, indicator, rows, classes))],
            Losses = losses.Losses,
            Lost = losses.All,
        };
    }

    private static IndicatorStatistics Of(RoundScores scores, CheckedIndicator indicator, int[] rows, int classes)
    {
        var (marks, shares, could, missing, spared) = (new List<decimal>(), new List<decimal>(), 0m, 0, 0);
        foreach (var row in rows)
        {
            var state = scores.State(row, indicator);
            missing += state is IndicatorState.Missing ? 1 : 0;
            spared += state is IndicatorState.NotApplicable ? 1 : 0;
            if (scores.Score(row, indicator) is not { } got)
                continue;

            marks.Add(got);
            var effective = scores.EffectiveMarks(row, indicator);
            could += effective;
            if (effective > 0)
                shares.Add(got / effective);
        }

        return new()
        {
            Indicator = indicator,
            Concerned = marks.Count,
            Missing = missing,
            NotApplicable = spared,
            Marks = Summary.Of(marks),
            Achievement = could > 0 ? Numbers.Snap(marks.Sum() / could) : null,
            Distribution = AchievementClass.Of(shares, classes),
            Lost = could - marks.Sum(),
        };
    }

    private static BandCount[] BandsOf(RoundScores scores, int[] rows)
    {
        var system = scores.Plan.System.System;
        var bands = scores.BandSet is { } name ? system.BandSets.Single(set => set.Name == name).Bands : system.Bands;
        var counts = rows.GroupBy(row => scores.Band(row) ?? "").ToDictionary(group => group.Key, group => group.Count());
        var named = bands.Select(band => new BandCount(band.Name, counts.GetValueOrDefault(band.Name)));
        return [.. counts.TryGetValue("", out var none) ? named.Append(new(null, none)) : named];
    }

    private static RuleCount Count(string code, string name, Column condition, int[] rows, bool struckBy)
    {
        var untold = rows.Count(row => condition.Missing[row] is not MissingReason.None);
        // A veto that can't be told does not strike; a gate that can't be told is not met.
        var told = rows.Count(row => condition.Missing[row] is MissingReason.None && condition.Booleans[row] == struckBy);
        return new(code, name, struckBy ? told : told + untold, untold);
    }
}
