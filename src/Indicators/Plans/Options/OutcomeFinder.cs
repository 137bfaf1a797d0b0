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

        // Marks that formulas read may come from the group: then there is nothing for it but to score the whole round for each way.
        var whole = !Part.ReadsMarks ? null : Part.UsesPeers ? new WholeScores(_stand, Part.Levers, points) : new WholeScores(_stand.Score(Part.Levers, points));
        for (var leaf = 0; leaf < Part.Leaves.Count; leaf++)
            WriteLeaf(leaf, points, whole, outcomes);

        WriteAdjustments(points, whole, outcomes);
        for (var i = 0; i < Part.Rules.Count; i++)
        {
            var (rule, formula) = (Part.Rules[i], Part.Rules[i].FormulaIn(_stand.Plan.System));
            var column = whole is null ? _stand.Run(formula, PlannedOf(rule), null, Part.Levers, points) : null;
            for (var point = 0; point < outcomes.Length; point++)
            {
                var value = column is null ? whole!.Of(point, rule) : column[point];
                var good = value.IsMissing ? rule.Good.WhenMissing : value.Boolean == rule.Good.WhenTrue;
                outcomes[point].Gives[_layout.Rules + i] = good ? 1 : 0;
            }
        }

        return outcomes;
    }

    private bool FixedConditionsFail(CheckedIndicator leaf) => _stand.Plan.PathTo[leaf.LeafIndex].Any(node =>
        node.Indicator.AppliesWhen is { } condition && _stand.Reads.Of(condition).Count == 0 && !_stand.LetsApply(condition));

    private void WriteLeaf(int place, IReadOnlyList<long[]> points, WholeScores? whole, Outcome[] outcomes)
    {
        var leaf = Part.Leaves[place];
        var results = whole is null ? _stand.Run(leaf.Formula!, _stand.Plan.Formulas[leaf.LeafIndex], leaf, Part.Levers, points) : null;
        Column[] conditions = whole is not null ? [] : [.. _stand.Plan.PathTo[leaf.LeafIndex].Where(node => Part.Conditions.Contains(node.Slot))
            .Select(node => _stand.Run(node.Indicator.AppliesWhen!, _stand.Plan.Conditions[node.Slot]!, null, Part.Levers, points))];
        var bit = _layout.Worths.BitOf(leaf);
        for (var point = 0; point < outcomes.Length; point++)
        {
            var result = results is null ? whole!.Of(point, leaf) : results[point];
            var missing = result.IsMissing;
            var applies = !_neverApplies[place] && (whole is null
                ? Array.TrueForAll(conditions, condition => condition.Missing[point] is not MissingReason.None || condition.Booleans[point])
                : whole.Applies(point, leaf));
            if (applies && !(missing && leaf.WhenMissing is WhenMissing.Skip))
            {
                _layout.Write(place, missing ? 0 : result.Number, outcomes[point].Gives);
                continue;
            }

            _layout.WriteDropped(place, outcomes[point].Gives);
            if (bit >= 0)
                outcomes[point] = outcomes[point] with { Drops = outcomes[point].Drops | (1UL << bit) };
        }
    }

    private void WriteAdjustments(IReadOnlyList<long[]> points, WholeScores? whole, Outcome[] outcomes)
    {
        var (system, decimals) = (_stand.Plan.System, _stand.Plan.System.System.Decimals);
        Write(system.Bonuses, Part.Bonuses, _stand.Plan.Bonuses, (scores, row) => scores.Outcome.Bonuses.Of(row), _layout.Bonuses, 1);
        Write(system.Deductions, Part.Deductions, _stand.Plan.Deductions, (scores, row) => scores.Outcome.Deductions.Of(row), _layout.Deductions, -1);

        void Write(IReadOnlyList<CheckedAdjustment> all, IReadOnlyList<int> own, PlannedFormula[] planned, Func<RoundScores, int, AdjustmentScore[]> scored, int first, int sign)
        {
            for (var i = 0; i < own.Count; i++)
            {
                var adjustment = all[own[i]];
                var marks = whole is null
                    ? new AdjustmentColumns([adjustment], [_stand.Run(adjustment.Formula, planned[own[i]], null, Part.Levers, points)], null, decimals)
                    : null;
                for (var point = 0; point < outcomes.Length; point++)
                    outcomes[point].Gives[first + i] = sign * (double)(marks is null ? whole!.Of(point, scored)[own[i]].Marks : marks.Sum(point));
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
}
