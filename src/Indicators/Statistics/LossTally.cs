using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Statistics;

/// <summary>Adds up where some units lose marks, and why.</summary>
internal sealed class LossTally
{
    private readonly RoundScores _scores;
    private readonly LossReasons _reasons;
    private readonly Place[] _leaves;
    private readonly Place[] _deductions;

    public LossTally(RoundScores scores, IReadOnlyList<int> rows)
    {
        (_scores, _reasons) = (scores, new(scores));
        var system = scores.Plan.System;
        _leaves = [.. system.Leaves.Select(leaf => new Place(leaf.Code, leaf.Indicator.Name))];
        _deductions = [.. system.Deductions.Select(deduction => new Place(deduction.Adjustment.Code, deduction.Adjustment.Name))];
        foreach (var row in rows.Where(row => scores.Total(row) is not null))
        {
            AddIndicators(row, system.Root, LostOn(row, system.Root));
            AddDeductions(row);
        }

        All = _leaves.Concat(_deductions).Sum(place => place.Marks);
        Losses = [.. _leaves.Concat(_deductions).Where(place => place.Losing > 0).OrderByDescending(place => place.Marks).Select(place => place.Of(All))];
    }

    /// <summary>All marks lost.</summary>
    public decimal All { get; }

    /// <summary>Where, the most marks first.</summary>
    public IReadOnlyList<MarksLoss> Losses { get; }

    private decimal LostOn(int row, CheckedIndicator indicator) => indicator.Index < 0
        ? indicator.Marks - _scores.Whole(row)!.Value
        : _scores.EffectiveMarks(row, indicator) - (_scores.Score(row, indicator) ?? 0);

    private void AddIndicators(int row, CheckedIndicator node, decimal lost)
    {
        if (node.IsLeaf)
        {
            var place = _leaves[node.LeafIndex];
            place.Concerned += _scores.Score(row, node) is null ? 0 : 1;
            if (lost > 0)
                place.Add(_reasons.Of(row, node), lost);
            return;
        }

        var own = Array.ConvertAll<CheckedIndicator, decimal>([.. node.Children], child => LostOn(row, child));
        if (node.Indicator.Aggregate is Aggregate.Min)
            LeaveTheLeast(row, node, own);
        var sum = own.Sum();
        for (var i = 0; i < own.Length; i++)
            AddIndicators(row, node.Children[i], sum == lost || sum == 0 ? own[i] : lost * own[i] / sum);
    }

    private void LeaveTheLeast(int row, CheckedIndicator node, decimal[] own)
    {
        var achieved = node.Children.Select(child => _scores.EffectiveMarks(row, child) is var marks and > 0
            ? Numbers.Snap(_scores.Score(row, child)!.Value / marks) : 1).ToArray();
        for (var i = 0; i < own.Length; i++)
        {
            if (achieved[i] > achieved.Min())
                own[i] = 0;
        }
    }

    private void AddDeductions(int row)
    {
        var (each, held) = (_scores.Outcome.Deductions.Of(row), _scores.Outcome.Deductions.Sum(row));
        var sum = each.Sum(deduction => deduction.Marks);
        for (var i = 0; i < each.Length; i++)
        {
            _deductions[i].Concerned++;
            if (each[i].Marks > 0)
                _deductions[i].Add(LossReason.Deduction, sum == held ? each[i].Marks : held * each[i].Marks / sum);
        }
    }

    private sealed class Place(string code, string name)
    {
        private readonly SortedDictionary<LossReason, (int Units, decimal Marks)> _causes = [];

        public int Concerned { get; set; }

        public int Losing { get; private set; }

        // At 12 decimals each, so that they add up to the same in whatever order.
        public decimal Marks => _causes.Values.Sum(cause => Numbers.Snap(cause.Marks));

        public void Add(LossReason reason, decimal marks)
        {
            var (units, before) = _causes.GetValueOrDefault(reason);
            _causes[reason] = (units + 1, before + marks);
            Losing++;
        }

        public MarksLoss Of(decimal all) => new()
        {
            Code = code,
            Name = name,
            Concerned = Concerned,
            Losing = Losing,
            Marks = Marks,
            Mean = Concerned == 0 ? 0 : Numbers.Snap(Marks / Concerned),
            Share = all == 0 ? 0 : Numbers.Snap(Marks / all),
            Causes = [.. _causes.OrderByDescending(cause => cause.Value.Marks).Select(cause => new LossCause(cause.Key, cause.Value.Units, Numbers.Snap(cause.Value.Marks)))],
        };
    }
}
