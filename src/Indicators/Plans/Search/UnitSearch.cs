using Fadu.Formula.Values;
using Fadu.Indicators.Plans.Options;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Plans.Search;

/// <summary>Finds the cheapest way for one unit to reach a goal, with some levers left alone.</summary>
internal sealed class UnitSearch
{
    private const int MostRefined = 256;

    private readonly UnitStand _stand;
    private readonly IReadOnlyList<Part> _parts;
    private readonly Dictionary<(int Part, string Left), PartOptions> _options = [];
    private readonly UnitSearch? _unmoved;
    private readonly HashSet<int> _moved = [];

    public UnitSearch(UnitStand stand) => (_stand, _parts) = (stand, Parts.Of(stand.Plan, stand.Reads, stand.Levers.Count));

    /// <param name="stand">The unit with some levers moved.</param>
    /// <param name="unmoved">The search before they were: what does not hang together with them has the same ways.</param>
    /// <param name="moved">These levers; they have to be left alone from now on.</param>
    public UnitSearch(UnitStand stand, UnitSearch unmoved, IEnumerable<int> moved) => (_stand, _parts, _unmoved, _moved) = (stand, unmoved._parts, unmoved, [.. moved]);

    /// <summary>The parts, each with the ways to move all of its levers.</summary>
    public IEnumerable<PartOptions> All => _parts.Select((_, part) => OptionsOf(part, new HashSet<int>()));

    /// <summary>Searches.</summary>
    /// <param name="goal">What to reach.</param>
    /// <param name="without">Levers that stay where they are.</param>
    /// <param name="below">Only what costs less is of interest.</param>
    public Solution Find(Goal goal, IReadOnlySet<int> without, double below)
    {
        var best = new Solution(null, double.PositiveInfinity, double.PositiveInfinity);
        foreach (var pattern in _stand.Worths.Patterns.Where(pattern => pattern.Effective.Counts[0]))
        {
            var found = Find(goal, without, Math.Min(below, best.Effort), pattern);
            var least = Math.Min(best.LeastEffort, found.LeastEffort);
            best = (found.Effort < best.Effort ? found : best) with { LeastEffort = least };
        }

        return best with { LeastEffort = Math.Min(best.LeastEffort, LeastUnseen(goal, without, Math.Min(below, best.Effort))) };
    }

    // What was left out moves some lever of a part that was not gone through to the end, and gives no more than the most there is; or it
    // lets leaves count or drop out in a way that was not looked at.
    private double LeastUnseen(Goal goal, IReadOnlySet<int> without, double below)
    {
        var least = _stand.Worths.IsComplete ? double.PositiveInfinity : _stand.CheapestOf(_stand.Worths.Levers.Where(lever => !without.Contains(lever)));
        if (_parts.Select((_, part) => OptionsOf(part, without)).All(options => options.IsComplete))
            return least;

        foreach (var pattern in _stand.Worths.Patterns.Where(pattern => pattern.Effective.Counts[0]))
        {
            if (ProblemOf(goal, without, pattern, withUnseen: true) is { } problem)
                least = Math.Min(least, new CheapestSearch(problem.Cells, problem.Choices, problem.Fixed, _stand.Ct).Find(below).LeastEffort);
        }

        return least;
    }

    /// <summary>No way comes to a greater total than this, where the rules come out well; null: they cannot.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="without">Levers that stay where they are.</param>
    /// <param name="withUnseen">Whether ways count too that were not looked at, with the most that they can give.</param>
    public decimal? MostTotal(IReadOnlyList<Rule> rules, IReadOnlySet<int> without, bool withUnseen = false)
    {
        decimal? most = null;
        foreach (var pattern in _stand.Worths.Patterns.Where(pattern => pattern.Effective.Counts[0]))
        {
            var goal = new Goal(0, null, rules);
            if (ProblemOf(goal, without, pattern, withUnseen) is not { } problem)
                continue;

            double[] sums = [.. problem.Fixed.Select((sum, cell) => sum + problem.Choices.Sum(part => part.Max(choice => choice.Cells[cell])))];
            var total = Numbers.Round((decimal)problem.Cells.TotalOf(sums), _stand.Plan.System.System.Decimals);
            most = most is { } known && known > total ? known : total;
        }

        return most;
    }

    private Solution Find(Goal goal, IReadOnlySet<int> without, double below, WorthPattern pattern)
    {
        // What one range does not hold its neighbors seldom do: each time, twice as many are looked at.
        for (var most = 1; ; most = Math.Min(2 * most, MostRefined))
        {
            if (ProblemOf(goal, without, pattern) is not { } problem)
                return new(null, double.PositiveInfinity, double.PositiveInfinity);

            var found = new CheapestSearch(problem.Cells, problem.Choices, problem.Fixed, _stand.Ct).Find(below);
            if (found.Choices is null)
                return new(null, double.PositiveInfinity, found.LeastEffort);
            if (found.Choices.All(choice => choice.Range is null))
                return new(PlacesOf(found.Choices, problem.Options), found.Effort, found.LeastEffort);

            var refined = false;
            foreach (var (choice, options) in found.Choices.Zip(problem.Options))
                refined |= choice.Range is not null && options.Refine(choice, most);
            if (refined)
                continue;

            // The ranges are as narrow as they get: what they promise is the bound, what is sure to be there the plan.
            Choice[][] sure = [.. problem.Choices.Select(part => part.Where(choice => choice.Option.Range is null).ToArray())];
            var best = Array.Exists(sure, part => part is []) ? Found.Nothing : new CheapestSearch(problem.Cells, sure, problem.Fixed, _stand.Ct).Find(below);
            return new(best.Choices is { } choices ? PlacesOf(choices, problem.Options) : null, best.Effort, Math.Min(found.LeastEffort, best.Effort));
        }
    }

    private long[] PlacesOf(IReadOnlyList<PlanOption> choices, IReadOnlyList<PartOptions> options)
    {
        var places = new long[_stand.Levers.Count];
        foreach (var (choice, part) in choices.Zip(options))
        {
            for (var i = 0; i < choice.Places.Length; i++)
                places[part.Part.Levers[i]] = choice.Places[i];
        }

        return places;
    }

    private PartOptions OptionsOf(int part, IReadOnlySet<int> without)
    {
        if (_unmoved is not null && !_parts[part].Levers.Any(_moved.Contains))
            return _unmoved.OptionsOf(part, without);

        int[] left = [.. _parts[part].Levers.Where(lever => !without.Contains(lever))];
        var key = (part, string.Join(',', left));
        return _options.TryGetValue(key, out var known) ? known : _options[key] = new(_stand, _parts[part].With(left));
    }

    private Problem? ProblemOf(Goal goal, IReadOnlySet<int> without, WorthPattern pattern, bool withUnseen = false)
    {
        var moved = _parts.SelectMany(part => part.Rules).ToHashSet();
        if (goal.Rules.Any(rule => !moved.Contains(rule) && !_stand.IsGood(rule)))
            return null;

        PartOptions[] options = [.. _parts.Select((_, part) => OptionsOf(part, without))];
        var fitting = options.Select(part => (withUnseen ? part.OptionsWithUnseen : part.Options).Where(option => Fits(option, part.Layout)).ToArray()).ToArray();
        if (Array.Exists(fitting, part => part is []))
            return null;

        var (bonus, deduction) = FixedAdjustments();
        var mostBonus = bonus + options.Zip(fitting).Sum(one => one.Second.Max(option => Sum(option, one.First.Layout.Bonuses, one.First.Part.Bonuses.Count)));
        var mostDeduction = deduction - options.Zip(fitting).Sum(one => one.Second.Min(option => Sum(option, one.First.Layout.Deductions, one.First.Part.Deductions.Count)));
        var cells = new Cells(_stand.Plan.Tree, pattern.Effective, goal, _stand.Plan.System.System, (mostBonus, mostDeduction));
        var choices = options.Zip(fitting).Select(one => Worthwhile([.. one.Second.Select(option => ChoiceOf(option, one.First.Layout, pattern, cells))], cells)).ToArray();
        return new(cells, options, choices, Fixed(pattern, cells, bonus, deduction));

        bool Fits(PlanOption option, GivesLayout layout)
        {
            if (((option.Drops ^ pattern.Drops) & _stand.Worths.MaskOf(layout.Part) & ~option.Unsure) != 0)
                return false;

            for (var i = 0; i < layout.Part.Rules.Count; i++)
            {
                if (option.Gives[layout.Rules + i] == 0 && goal.Rules.Contains(layout.Part.Rules[i]))
                    return false;
            }

            return true;
        }

        static double Sum(PlanOption option, int first, int count) => option.Gives.AsSpan(first, count) is var some && some.Length == 0 ? 0 : some.ToArray().Sum();
    }

    private (double Bonus, double Deduction) FixedAdjustments()
    {
        var (bonuses, deductions) = (_parts.SelectMany(part => part.Bonuses).ToHashSet(), _parts.SelectMany(part => part.Deductions).ToHashSet());
        var outcome = _stand.Now.Outcome;
        return (
            (double)outcome.Bonuses.Of(_stand.Row).Where((_, i) => !bonuses.Contains(i)).Sum(one => one.Marks),
            (double)outcome.Deductions.Of(_stand.Row).Where((_, i) => !deductions.Contains(i)).Sum(one => one.Marks));
    }

    private double[] Fixed(WorthPattern pattern, Cells cells, double bonus, double deduction)
    {
        var (sums, moved, plan) = (new double[cells.Count], _parts.SelectMany(part => part.Leaves).ToHashSet(), _stand.Plan);
        foreach (var leaf in plan.System.Leaves.Where(leaf => !moved.Contains(leaf)))
        {
            var slot = plan.SlotOf[leaf.Index];
            if (pattern.Effective.Marks[slot] is > 0 and var worth && _stand.Now.Result(_stand.Row, leaf) is { IsMissing: false } result)
                cells.AddLeaf(slot, (double)LeafMarks.Of(result.Number, leaf.OutOf, worth, plan.System.System.Decimals), sums);
        }

        cells.AddBonus(bonus, sums);
        cells.AddDeduction(-deduction, sums);
        return sums;
    }

    private Choice ChoiceOf(PlanOption option, GivesLayout layout, WorthPattern pattern, Cells cells)
    {
        var sums = new double[cells.Count];
        for (var i = 0; i < layout.Part.Leaves.Count; i++)
        {
            var slot = _stand.Plan.SlotOf[layout.Part.Leaves[i].Index];
            if (pattern.Effective.Marks[slot] is > 0 and var worth)
                cells.AddLeaf(slot, Math.Max(0, option.Gives[layout.PlaceOf(i, worth)]), sums);
        }

        for (var i = 0; i < layout.Part.Bonuses.Count; i++)
            cells.AddBonus(option.Gives[layout.Bonuses + i], sums);
        for (var i = 0; i < layout.Part.Deductions.Count; i++)
            cells.AddDeduction(option.Gives[layout.Deductions + i], sums);
        return new(option, option.Effort, sums);
    }

    // Much of what an option gives is of no account for this goal.
    private static Choice[] Worthwhile(Choice[] choices, Cells cells)
    {
        var (kept, most) = (new List<Choice>(), double.MinValue);
        foreach (var choice in choices)
        {
            // They come cheapest first: with one sum, it has to give more than all before.
            if (cells.Count == 1 ? choice.Cells[0] <= most + 1e-12 : kept.Exists(known => Covers(known, choice)))
                continue;

            most = Math.Max(most, choice.Cells[0]);
            kept.Add(choice);
        }

        return [.. kept];

        bool Covers(Choice known, Choice choice)
        {
            for (var cell = cells.FirstIsBound ? 1 : 0; cell < cells.Count; cell++)
            {
                if (known.Cells[cell] < choice.Cells[cell] - 1e-12)
                    return false;
            }

            return true;
        }
    }

    private sealed record Problem(Cells Cells, PartOptions[] Options, Choice[][] Choices, double[] Fixed);
}
