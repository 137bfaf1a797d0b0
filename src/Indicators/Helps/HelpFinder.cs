using Fadu.Formula.Expressions;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Helps;

/// <summary>Finds which single help lifts most units over a line, and which add most to it. On one thread; seconds at most.</summary>
/// <remarks>
/// Each help is tried on all units in one scoring, since what no formula compares within the group changes nothing for others; then the least
/// place that lifts is narrowed down, only for the helps that are told. The greedy choice of further helps covers at least 63 % of what any
/// choice of as many could (Nemhauser, Wolsey and Fisher, "An analysis of approximations for maximizing submodular set functions", 1978).
/// </remarks>
public static class HelpFinder
{
    /// <summary>Of a scored round.</summary>
    /// <param name="now">The round.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="ct">Ends it, between one scoring and the next.</param>
    /// <returns>Or <c>help.target_unfit</c>, <c>help.most_unfit</c>, <c>help.group_unknown</c> and what <see cref="PlanRules"/> say of target and limits, all of them.</returns>
    public static Result<RoundHelp> Find(RoundScores now, HelpRequest request, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(request);
        Problem[] problems = [.. Problems(now, request)];
        if (problems is not [])
            return problems;

        var line = new Line(now, request.Target);
        int[] rows = [.. Enumerable.Range(0, now.Count).Where(row => now.Table.Units[row] is { Withdrawn: false } unit && (request.Group is null || unit.Group == request.Group))];
        int[] below = [.. rows.Where(row => !line.IsOver(now, row))];
        ILift[] lifts =
        [
            .. request.Kind is HelpKind.Indicator ? [] : Items(now, line, below, request.Limits, ct),
            .. request.Kind is HelpKind.Item ? [] : Indicators(now, line, below, ct),
        ];
        var (helps, left) = HelpOrder.Of(now, lifts, request.Most, below);
        return new RoundHelp(rows.Length, below.Length, left, helps);
    }

    private static IEnumerable<ILift> Items(RoundScores now, Line line, int[] below, MoveLimits limits, CancellationToken ct)
    {
        var (movables, gain) = (new Dictionary<Parameter, Dictionary<int, Movable>>(), new MostGain(now, line));
        foreach (var row in below.Where(gain.AnyIsEnough))
        {
            ct.ThrowIfCancellationRequested();
            foreach (var movable in Movables.Of(now.Plan, now.Table, row, limits))
            {
                if (!gain.IsEnough(row, movable.Parameter.Parameter))
                    continue;
                if (!movables.TryGetValue(movable.Parameter.Parameter, out var byRow))
                    movables.Add(movable.Parameter.Parameter, byRow = []);
                byRow.Add(row, movable);
            }
        }

        var peers = PeerReads.Of(now.Plan.System);
        foreach (var parameter in now.Plan.System.Parameters)
        {
            if (!movables.TryGetValue(parameter.Parameter, out var byRow))
                continue;

            var trial = new ItemTrial(now, line, parameter.Parameter, byRow, ct);
            yield return peers.Contains(parameter.Parameter) ? SharedLift.Of(now, parameter, trial) : ItemLift.Of(now, parameter, trial);
        }
    }

    private static IEnumerable<ILift> Indicators(RoundScores now, Line line, int[] below, CancellationToken ct)
    {
        var gain = new MostGain(now, line);
        foreach (var leaf in now.Plan.System.Leaves)
        {
            ct.ThrowIfCancellationRequested();
            yield return IndicatorLift.Of(now, line, [.. below.Where(row => gain.IsEnough(row, leaf))], leaf);
        }
    }

    private static IEnumerable<Problem> Problems(RoundScores now, HelpRequest request)
    {
        if (request.Target is PlanTarget.OfRank)
        {
            yield return new(
                "help.target_unfit",
                new("名次此升彼降，不能人人都过线；请改为指定总分或等次", "where one rises another falls, so that ranks are no line for all; ask for a total or a band"),
                "target.rank");
        }

        if (request.Most is < 1 or > HelpRequest.MostHelps)
        {
            yield return new(
                "help.most_unfit",
                new($"帮扶措施的个数应在 1 到 {HelpRequest.MostHelps} 之间，不是 {request.Most}", $"the number of helps is from 1 to {HelpRequest.MostHelps}, not {request.Most}"),
                "most");
        }

        if (request.Group is { } group && !now.Table.Units.Any(unit => unit.Group == group))
        {
            var groups = now.Table.Units.Select(unit => unit.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
            var nearest = NearestName.Find(group, groups);
            yield return new(
                "help.group_unknown",
                groups is []
                    ? new("本轮不分组；请不要写组别", "the round has no groups; leave the group out")
                    : new(
                        $"本轮没有“{Quoting.Shown(group)}”这个组{(nearest is null ? "" : $"，是不是“{nearest}”")}；可写：{string.Join('、', groups)}",
                        $"the round has no group '{Quoting.Shown(group)}'{(nearest is null ? "" : $", did you mean '{nearest}'")}; there are: {string.Join(", ", groups)}"),
                "group");
        }

        foreach (var problem in PlanRules.Of(now, request.Target).Concat(PlanRules.Of(now.Plan.System, request.Limits)))
            yield return problem;
    }
}
