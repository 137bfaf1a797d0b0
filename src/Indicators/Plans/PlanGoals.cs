using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Plans.Search;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;

namespace Fadu.Indicators.Plans;

/// <summary>What a target asks of total, first level and rules; each goal by itself is enough.</summary>
internal static class PlanGoals
{
    /// <param name="target">A target that the system has.</param>
    /// <param name="now">The round as it stands.</param>
    /// <param name="trials">Trials of the unit.</param>
    /// <param name="checks">Checks that hold now and have to go on holding.</param>
    public static IReadOnlyList<Goal> Of(PlanTarget target, RoundScores now, UnitTrials trials, IReadOnlyList<Rule> checks) => target switch
    {
        PlanTarget.OfTotal { Total: var total } => [new(total, null, checks)],
        PlanTarget.OfBand { Name: var name } => OfBand(PlaceOf(now, name), now, checks),
        PlanTarget.OfRank { Rank: var rank } => [.. OfRank(rank, now, trials, checks)],
        _ => throw new ArgumentException("There is no such target.", nameof(target)),
    };

    /// <summary>Whether the unit is there.</summary>
    public static bool IsMet(PlanTarget target, RoundScores now, TrialOutcome outcome) => target switch
    {
        PlanTarget.OfTotal { Total: var total } => outcome.Total >= total,
        PlanTarget.OfBand { Name: var name } => outcome.Band is { } band && PlaceOf(now, band) <= PlaceOf(now, name),
        PlanTarget.OfRank { Rank: var rank } => outcome.Rank <= rank,
        _ => false,
    };

    private static int PlaceOf(RoundScores now, string band) => now.Bands.Bands.Select((one, place) => (one.Name, place)).First(one => one.Name == band).place;

    private static IReadOnlyList<Goal> OfBand(int place, RoundScores now, IReadOnlyList<Rule> checks)
    {
        Rule[] rules = [.. checks, .. Vetoes(now, lowered => lowered > place), .. Statuses(now)];
        var bands = now.Bands.Bands.Take(place + 1).Reverse().ToArray();
        return
        [
            .. bands.Where((band, i) => !bands.Take(i).Any(easier => easier.Min <= band.Min && (easier.EachAtLeast ?? 0) <= (band.EachAtLeast ?? 0)))
                .Select(band => new Goal(band.Min, band.EachAtLeast, rules)),
        ];
    }

    private static IEnumerable<Goal> OfRank(int rank, RoundScores now, UnitTrials trials, IReadOnlyList<Rule> checks)
    {
        var system = now.Plan.System;
        Rule[] ranked = [.. checks, .. system.Gates.Select((_, gate) => new Rule(RuleKind.Gate, gate)), .. Statuses(now)];
        yield return new(trials.LeastTotalFor(rank) ?? 0, null, [.. ranked, .. Vetoes(now, lowered => lowered == now.Bands.Last)]);

        // Also behind all others a place can be good enough.
        if (trials.RankOf(decimal.MaxValue, comesLast: true) > rank)
            yield break;

        var (unit, low, high) = (UnitOf(system.System), 0m, decimal.Truncate(now.Outcome.Totals.Max() / UnitOf(system.System)) + 1);
        while (low < high)
        {
            var middle = decimal.Truncate((low + high) / 2);
            if (trials.RankOf(middle * unit, comesLast: true) <= rank)
                high = middle;
            else
                low = middle + 1;
        }

        yield return new(low * unit, null, ranked);
    }

    /// <summary>The last place that totals have.</summary>
    public static decimal UnitOf(IndexSystem system) => new(1, 0, 0, false, (byte)system.Decimals);

    private static IEnumerable<Rule> Vetoes(RoundScores now, Func<int, bool> matters) =>
        now.Plan.System.Vetoes.Select((_, veto) => veto).Where(veto => now.Bands.LoweredBy(veto) is >= 0 and var lowered && matters(lowered)).Select(veto => new Rule(RuleKind.Veto, veto));

    private static IEnumerable<Rule> Statuses(RoundScores now) => now.Plan.System.Statuses
        .Select((status, place) => (Sets: status.Rule.BandSets, place))
        .Where(one => one.Sets.Count == 0 || (now.BandSet is { } name && one.Sets.Contains(name)))
        .Select(one => new Rule(RuleKind.Status, one.place));
}
