using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Plans.Options;

/// <summary>Finds what comes of moving the levers of one part, while all other levers stay.</summary>
internal sealed class OutcomeFinder
{
    private readonly UnitStand _stand;
    private readonly GivesLayout _layout;

    // By leaf of the part: whether a condition that no lever moves keeps it from applying.
    private readonly bool[] _neverApplies;

    public OutcomeFinder(UnitStand stand, GivesLayout layout)
    {
        (_stand, _layout) = (stand, layout);
        _neverApplies = [.. Part.Leaves.Select(FixedConditionsFail)];
    }

    /// <summary>How many ways were looked at.</summary>
    public int Tried { get; private set; }

    private Part Part => _layout.Part;

    /// <summary>What comes of each way.</summary>
    /// <param name="points">Where the levers of the part go.</param>
    public Outcome[] Find(IReadOnlyList<long[]> points)
    {
        Tried += points.Count;
        var outcomes = new Outcome[points.Count];
        for (var point = 0; point < outcomes.Length; point++)
            outcomes[point] = new(new double[_layout.Count], 0);

        var whole = Part.ReadsMarks ? _stand.Score(Part.Levers, points) : null;
        for (var leaf = 0; leaf < Part.Leaves.Count; leaf++)
            WriteLeaf(leaf, points, whole, outcomes);

        WriteAdjustments(points, whole, outcomes);
        for (var i = 0; i < Part.Rules.Count; i++)
        {
            var (rule, formula) = (Part.Rules[i], Part.Rules[i].FormulaIn(_stand.Plan.System));
            var column = whole is null || formula.UsesPeers ? _stand.Run(formula, PlannedOf(rule), null, Part.Levers, points) : ColumnOf(rule, whole);
            for (var point = 0; point < outcomes.Length; point++)
            {
                var good = column.Missing[point] is MissingReason.None ? column.Booleans[point] == rule.Good.WhenTrue : rule.Good.WhenMissing;
                outcomes[point].Gives[_layout.Rules + i] = good ? 1 : 0;
            }
        }

        return outcomes;
    }

    private bool FixedConditionsFail(CheckedIndicator leaf) => _stand.Plan.PathTo[leaf.LeafIndex].Any(node =>
        node.Indicator.AppliesWhen is { } condition && _stand.Reads.Of(condition).Count == 0 && !_stand.LetsApply(condition));

    private void WriteLeaf(int place, IReadOnlyList<long[]> points, RoundScores? whole, Outcome[] outcomes)
    {
        var leaf = Part.Leaves[place];
        var results = whole is null || leaf.Formula!.UsesPeers
            ? _stand.Run(leaf.Formula!, _stand.Plan.Formulas[leaf.LeafIndex], leaf, Part.Levers, points)
            : whole.ResultsOf(leaf);
        var conditions = _stand.Plan.PathTo[leaf.LeafIndex].Where(node => Part.Conditions.Contains(node.Slot))
            .Select(node => _stand.Run(node.Indicator.AppliesWhen!, _stand.Plan.Conditions[node.Slot]!, null, Part.Levers, points)).ToArray();
        var bit = _layout.Worths.BitOf(leaf);
        for (var point = 0; point < outcomes.Length; point++)
        {
            var missing = results.Missing[point] is not MissingReason.None;
            var applies = !_neverApplies[place] && (whole is null
                ? Array.TrueForAll(conditions, condition => condition.Missing[point] is not MissingReason.None || condition.Booleans[point])
                : whole.Applies(point, leaf));
            if (applies && !(missing && leaf.WhenMissing is WhenMissing.Skip))
            {
                _layout.Write(place, missing ? 0 : results.Numbers[point], outcomes[point].Gives);
                continue;
            }

            _layout.WriteDropped(place, outcomes[point].Gives);
            if (bit >= 0)
                outcomes[point] = outcomes[point] with { Drops = outcomes[point].Drops | (1UL << bit) };
        }
    }

    private void WriteAdjustments(IReadOnlyList<long[]> points, RoundScores? whole, Outcome[] outcomes)
    {
        var (system, decimals) = (_stand.Plan.System, _stand.Plan.System.System.Decimals);
        Write(system.Bonuses, Part.Bonuses, _stand.Plan.Bonuses, whole?.Outcome.Bonuses, _layout.Bonuses, 1);
        Write(system.Deductions, Part.Deductions, _stand.Plan.Deductions, whole?.Outcome.Deductions, _layout.Deductions, -1);

        void Write(IReadOnlyList<CheckedAdjustment> all, IReadOnlyList<int> own, PlannedFormula[] planned, AdjustmentColumns? scored, int first, int sign)
        {
            for (var i = 0; i < own.Count; i++)
            {
                var adjustment = all[own[i]];
                var marks = scored is null || adjustment.Formula.UsesPeers
                    ? new AdjustmentColumns([adjustment], [_stand.Run(adjustment.Formula, planned[own[i]], null, Part.Levers, points)], null, decimals)
                    : null;
                for (var point = 0; point < outcomes.Length; point++)
                    outcomes[point].Gives[first + i] = sign * (double)(marks is null ? scored!.Of(point)[own[i]].Marks : marks.Sum(point));
            }
        }
    }

    private PlannedFormula PlannedOf(Rule rule) => rule.Kind switch
    {
        RuleKind.Veto => _stand.Plan.Vetoes[rule.Place],
        RuleKind.Gate => _stand.Plan.Gates[rule.Place],
        RuleKind.Status => _stand.Plan.Statuses[rule.Place],
        _ => _stand.Plan.Checks[rule.Place],
    };

    private static Column ColumnOf(Rule rule, RoundScores whole) => rule.Kind switch
    {
        RuleKind.Veto => whole.Outcome.Vetoes[rule.Place],
        RuleKind.Gate => whole.Outcome.Gates[rule.Place],
        RuleKind.Status => whole.Outcome.Statuses[rule.Place],
        _ => whole.Outcome.Checks[rule.Place],
    };
}
