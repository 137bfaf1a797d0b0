using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Plans.Search;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Trials;
using Fadu.Kernel;

namespace Fadu.Indicators.Plans;

/// <summary>Finds the cheapest set of changes by which a unit comes to a target, and the next best.</summary>
/// <remarks>
/// Values that formulas read together are chosen together; what each choice gives is found exactly, by the formulas themselves; the choices
/// are put together by <see cref="CheapestSearch"/>, which proves its answer. What is called a plan has been scored forwards in full, with
/// the whole group where a changed value bears on others. While it is searched for, all other units stay as they are; values whose moves
/// come back to the unit by way of them (<see cref="Repercussions"/>) are gone through one way after the other (<see cref="MovedRounds"/>).
/// </remarks>
public sealed class PlanFinder
{
    private const int Proposals = 3;
    private const int MostRaises = 40;

    private readonly RoundScores _now;
    private readonly PlanTarget _target;
    private readonly UnitTrials _trials;
    private readonly IReadOnlyList<Movable> _movables;
    private readonly UnitStand _stand;
    private readonly UnitSearch _search;
    private readonly Rule[] _checks;
    private readonly IReadOnlySet<int> _repercussions;
    private readonly MovedRounds _moved;
    private readonly CancellationToken _ct;

    private PlanFinder(RoundScores now, int row, PlanTarget target, IReadOnlyList<Movable> movables, CancellationToken ct)
    {
        _ct = ct;
        (_now, _target, _trials, _movables) = (now, target, new(now, row), movables);
        _stand = new(now, row, [.. movables.Select(movable => new Lever(movable.Parameter.Parameter, movable.Grid.Down, movable.Grid.Up, place => movable.Grid[place], movable.EffortPerStep))], ct);
        _search = new(_stand);
        _checks = [.. Rule.Of(now.Plan.System).Where(rule => rule.Kind is RuleKind.Check && !now.Plan.System.Checks[rule.Place].Rule.IsWarning && _stand.IsGood(rule))];
        _repercussions = Repercussions.Of(_stand, target is PlanTarget.OfRank, _trials.TouchesOthers);
        _moved = new(_stand, _search, then => Repercussions.Of(then, target is PlanTarget.OfRank, _trials.TouchesOthers).IsSubsetOf(_repercussions)
            ? PlanGoals.Of(target, then.Now, new(then.Now, row), _checks)
            : null);
    }

    /// <summary>Finds the plans of one unit.</summary>
    /// <param name="now">The round as it stands.</param>
    /// <param name="row">The unit's row.</param>
    /// <param name="target">What it wants to come to.</param>
    /// <param name="limits">What may be moved, and how far.</param>
    /// <param name="ct">Ends it, within a step of a search.</param>
    /// <returns>
    /// Or <c>plan.total_unfit</c>, <c>plan.band_unknown</c>, <c>plan.rank_unfit</c>, <c>plan.unit_withdrawn</c>, <c>plan.item_unknown</c>,
    /// <c>plan.limit_unfit</c>, all of them.
    /// </returns>
    public static Result<UnitPlan> Find(RoundScores now, int row, PlanTarget target, MoveLimits limits, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(limits);
        Problem[] problems = [.. PlanRules.Of(now, row, target), .. PlanRules.Of(now.Plan.System, limits)];
        return problems is []
            ? Judged(new PlanFinder(now, row, target, Movables.Of(now.Plan, now.Table, row, limits), ct).Find(), Movables.OpenBases(now, row), now.Plan.System)
            : problems;
    }

    private static UnitPlan Judged(UnitPlan plan, IReadOnlyList<Item> open, CheckedSystem system) => plan.NotJudging(open, system) with { WaitsFor = open };

    private UnitPlan Find()
    {
        var beyond = BeyondReach.Of(_stand, _search, _movables);
        if (PlanGoals.IsMet(_target, _now, _trials.Now))
            return PlanOf(PlanState.ReachedAlready, [], true, null, null, [], beyond);

        var goals = PlanGoals.Of(_target, _now, _trials, _checks);
        var blockers = Blockers(goals);
        if (_target is PlanTarget.OfRank && Repercussions.Of(_stand, isRank: false, _trials.TouchesOthers).Count == 0 && OthersLoss.LeavesOutOfReach(_stand, _search, _repercussions, goals))
            return Unreached(goals, blockers, beyond, double.PositiveInfinity);

        var first = new List<Solution>();
        var (found, areProved) = Alternatives.Best(Proposals, without =>
        {
            var solution = Solve(goals, without);
            first.Add(solution);
            return solution;
        });
        if (found is not [])
        {
            var least = Math.Min(first[0].LeastEffort, first[0].Effort);
            return PlanOf(PlanState.Reached, [.. found.Select(solution => Proposal(solution.Places!))], first[0].IsProved, (decimal)least, null, blockers, beyond) with { AreNextProved = areProved };
        }

        return Unreached(goals, blockers, beyond, first[0].LeastEffort);
    }

    private UnitPlan Unreached(IReadOnlyList<Goal> goals, IReadOnlyList<PlanBlocker> blockers, IReadOnlyList<MarksBeyond> beyond, double least)
    {
        var proved = double.IsPositiveInfinity(least);
        var state = !proved ? PlanState.NotFound : blockers.Any(blocker => !blocker.CanBeLifted) ? PlanState.Blocked : PlanState.OutOfReach;
        return PlanOf(state, [], proved, proved ? null : (decimal)least, Most(goals, blockers), blockers, beyond);
    }

    private UnitPlan PlanOf(
        PlanState state, IReadOnlyList<UnitProposal> proposals, bool proved, decimal? least, UnitProposal? most, IReadOnlyList<PlanBlocker> blockers, IReadOnlyList<MarksBeyond> beyond) => new()
        {
            Target = _target,
            State = state,
            Proposals = proposals,
            IsProved = proved,
            LeastEffort = least is { } effort ? Math.Round(effort, Numbers.SnapDecimals) : null,
            Most = most,
            Blockers = blockers,
            Beyond = beyond,
        };

    private Solution Solve(IReadOnlyList<Goal> goals, IReadOnlySet<int> without)
    {
        var best = Solve(goals, without, double.PositiveInfinity);
        int[] free = [.. _repercussions.Where(lever => !without.Contains(lever))];
        if (free is [])
            return best;

        // What moves none of these is found exactly, and so is what moves some, in the round as it then stands.
        HashSet<int> still = [.. without, .. free];
        var unmoved = Solve(goals, still, best.Effort);
        (best, var least) = (unmoved.Effort < best.Effort ? unmoved : best, unmoved.LeastEffort);
        foreach (var (places, effort) in _moved.Ways(free).TakeWhile(way => way.Effort < best.Effort - Cells.Hair))
        {
            if (_moved.At(places) is not { } round)
            {
                least = Math.Min(least, effort);
                break;
            }

            foreach (var goal in round.Goals)
            {
                var found = round.Search.Find(goal, still, best.Effort - effort);
                least = Math.Min(least, effort + found.LeastEffort);
                if (found.Places is not null && (long[])[.. found.Places.Zip(places, (own, moved) => own + moved)] is var all && PlanGoals.IsMet(_target, _now, _trials.Score(Values(all))))
                    best = new(all, effort + found.Effort, 0);
            }
        }

        return best with { LeastEffort = Math.Min(least, best.Effort) };
    }

    // While all others stay as they are.
    private Solution Solve(IReadOnlyList<Goal> goals, IReadOnlySet<int> without, double below)
    {
        var best = new Solution(null, double.PositiveInfinity, double.PositiveInfinity);
        foreach (var goal in goals)
        {
            var found = Solve(goal, without, Math.Min(below, best.Effort));
            best = (found.Effort < best.Effort ? found : best) with { LeastEffort = Math.Min(best.LeastEffort, found.LeastEffort) };
        }

        return best;
    }

    // Where a plan moves others too, forwards it can come to less than promised: then more is asked for, and the first promise is the bound.
    private Solution Solve(Goal goal, IReadOnlySet<int> without, double below)
    {
        var (asked, least) = (goal, double.NegativeInfinity);
        for (var raise = 0; raise < MostRaises; raise++)
        {
            _ct.ThrowIfCancellationRequested();
            var found = _search.Find(asked, without, below);
            least = raise == 0 ? found.LeastEffort : least;
            if (found.Places is null)
                return raise == 0 ? found : new(null, double.PositiveInfinity, least);

            var outcome = _trials.Score(Values(found.Places));
            if (PlanGoals.IsMet(_target, _now, outcome))
                return found with { LeastEffort = Math.Min(least, found.Effort) };

            asked = asked with { Total = Math.Max(asked.Total, outcome.Total ?? 0) + PlanGoals.UnitOf(_now.Plan.System.System) };
        }

        return new(null, double.PositiveInfinity, least);
    }

    private UnitProposal? Most(IReadOnlyList<Goal> goals, IReadOnlyList<PlanBlocker> blockers)
    {
        var lifted = goals[0].Rules.Where(rule => rule.Kind is RuleKind.Check || !blockers.Any(blocker => !blocker.CanBeLifted && IsOf(blocker, rule))).ToArray();
        foreach (var rules in new IReadOnlyList<Rule>[] { lifted, _checks })
        {
            var most = Most(_search, new HashSet<int>(), rules, new long[_movables.Count]);
            foreach (var round in _moved.Known.Where(round => round.Search.MostTotal(rules, _repercussions) is { } total && (most?.Total is not { } known || total > known)).ToArray())
            {
                if (Most(round.Search, _repercussions, rules, round.Places) is { } found && (most is null || found.Total > most.Total))
                    most = found;
            }

            if (most is not null)
                return most;
        }

        return null;
    }

    private UnitProposal? Most(UnitSearch search, IReadOnlySet<int> without, IReadOnlyList<Rule> rules, long[] moved)
    {
        if (search.MostTotal(rules, without) is not { } most)
            return null;

        // Each part at its best comes to that total, unless one value is pulled both ways. Lifting a rule can cost marks.
        var (unit, least) = (PlanGoals.UnitOf(_now.Plan.System.System), _trials.Now.Total is { } now && now <= most ? now : 0);
        var (low, high, best) = (decimal.Floor(least / unit), most / unit, (long[]?)null);
        for (var at = high; low <= high; at = decimal.Floor((low + high) / 2))
        {
            _ct.ThrowIfCancellationRequested();
            if (search.Find(new(at * unit, null, rules), without, double.PositiveInfinity).Places is { } places)
                (best, low) = (places, at + 1);
            else
                high = at - 1;
        }

        return best is null ? null : Proposal([.. best.Zip(moved, (own, place) => own + place)]);
    }

    private IReadOnlyList<PlanBlocker> Blockers(IReadOnlyList<Goal> goals)
    {
        var (system, parts) = (_now.Plan.System, _search.All.ToArray());
        return
        [
            .. goals[0].Rules.Where(rule => rule.Kind is not RuleKind.Check && !_stand.IsGood(rule)).Select(rule =>
            {
                var part = Array.Find(parts, one => one.Part.Rules.Contains(rule));
                var place = part is null ? -1 : part.Layout.Rules + part.Part.Rules.ToList().IndexOf(rule);
                var lifting = part?.Options.FirstOrDefault(option => option.Range is null && option.Gives[place] > 0);
                var (kind, code, name) = rule.Kind switch
                {
                    RuleKind.Veto => (PlanBlockerKind.Veto, system.Vetoes[rule.Place].Rule.Code, system.Vetoes[rule.Place].Rule.Name),
                    RuleKind.Gate => (PlanBlockerKind.Gate, system.Gates[rule.Place].Rule.Code, system.Gates[rule.Place].Rule.Name),
                    _ => (PlanBlockerKind.Status, system.Statuses[rule.Place].Rule.Code, system.Statuses[rule.Place].Rule.Name),
                };
                Movable[] moved = lifting is null ? [] : [.. part!.Part.Levers.Where((_, i) => lifting.Places[i] != 0).Select(lever => _movables[lever])];
                string[] items = [.. rule.FormulaIn(system).Parameters.Where(parameter => parameter.Kind is ParameterKind.Item).Select(parameter => parameter.Key)];
                return new PlanBlocker(kind, code, name, lifting is not null, moved, items);
            }),
        ];
    }

    private bool IsOf(PlanBlocker blocker, Rule rule) => (blocker.Kind, rule.Kind) switch
    {
        (PlanBlockerKind.Veto, RuleKind.Veto) => _now.Plan.System.Vetoes[rule.Place].Rule.Code == blocker.Code,
        (PlanBlockerKind.Gate, RuleKind.Gate) => _now.Plan.System.Gates[rule.Place].Rule.Code == blocker.Code,
        (PlanBlockerKind.Status, RuleKind.Status) => _now.Plan.System.Statuses[rule.Place].Rule.Code == blocker.Code,
        _ => false,
    };

    private UnitProposal Proposal(long[] places)
    {
        int[] moved = [.. Enumerable.Range(0, places.Length).Where(lever => places[lever] != 0)];
        var ways = moved.Select(left => (IReadOnlyDictionary<Parameter, Value>)Values([.. places.Select((place, lever) => lever == left ? 0 : place)])).Prepend(Values(places));
        var outcomes = _trials.Score([.. ways]);
        return new()
        {
            Changes =
            [
                .. moved.Select((lever, i) => new PlanChange
                {
                    Movable = _movables[lever],
                    Steps = places[lever],
                    Effort = _movables[lever].EffortOf(places[lever]),
                    Wins = (outcomes[0].Total ?? 0) - (outcomes[i + 1].Total ?? 0),
                }),
            ],
            Effort = moved.Sum(lever => _movables[lever].EffortOf(places[lever])),
            Total = outcomes[0].Total,
            Band = outcomes[0].Band,
            Rank = outcomes[0].Rank,
        };
    }

    private Dictionary<Parameter, Value> Values(long[] places) => Enumerable.Range(0, places.Length).Where(lever => places[lever] != 0)
        .ToDictionary(lever => _movables[lever].Parameter.Parameter, lever => _movables[lever].Grid[places[lever]]);
}
