using Fadu.Formula;
using Fadu.Formula.Analysis;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Plans.Options;

/// <summary>Finds by the analysis of ranges what the formulas of a part do over a box, and how good they can be in it.</summary>
internal sealed class ShapeFinder(UnitStand stand, GivesLayout layout)
{
    private Part Part => layout.Part;

    private CheckedSystem System => stand.Plan.System;

    public BoxShape Find(int[] sides, long[] from, long[] to)
    {
        var found = new Found(this, sides, from, to);
        for (var leaf = 0; leaf < Part.Leaves.Count; leaf++)
            found.AddLeaf(leaf);
        for (var i = 0; i < Part.Bonuses.Count; i++)
            found.AddAdjustment(System.Bonuses[Part.Bonuses[i]], layout.Bonuses + i, 1);
        for (var i = 0; i < Part.Deductions.Count; i++)
            found.AddAdjustment(System.Deductions[Part.Deductions[i]], layout.Deductions + i, -1);
        for (var i = 0; i < Part.Rules.Count; i++)
            found.AddRule(Part.Rules[i], layout.Rules + i);
        return found.Shape();
    }

    private sealed class Found(ShapeFinder finder, int[] sides, long[] from, long[] to)
    {
        private readonly double[] _best = new double[finder.Layout.Count];
        private readonly HashSet<int> _corners = [];
        private bool _isPlain = true;
        private ulong _drops;
        private ulong _unsure;

        public BoxShape Shape() => new(_isPlain ? [.. _corners] : null, _best, _drops, _unsure);

        public void AddLeaf(int place)
        {
            var (layout, stand) = (finder.Layout, finder.Stand);
            var leaf = layout.Part.Leaves[place];
            var (applies, fails) = (true, false);
            foreach (var node in stand.Plan.PathTo[leaf.LeafIndex])
            {
                if (node.Indicator.AppliesWhen is not { } condition)
                    continue;

                var (holds, doesNot) = Condition(condition, layout.Part.Conditions.Contains(node.Slot));
                (applies, fails) = (applies && holds, fails || doesNot);
            }

            var formula = Look(leaf.Formula!, 1);
            var canCount = applies && !(leaf.WhenMissing is WhenMissing.Skip && formula.Extent.Numbers.IsEmpty);
            var canDrop = fails || (leaf.WhenMissing is WhenMissing.Skip && formula.Extent.CanBeMissing);
            if (layout.Worths.BitOf(leaf) is >= 0 and var bit)
                (_drops, _unsure) = (_drops | (canCount ? 0 : 1UL << bit), _unsure | (canCount && canDrop ? 1UL << bit : 0));

            _isPlain &= !(canCount && canDrop);
            if (canCount)
                layout.Write(place, formula.Extent.Numbers.IsEmpty ? 0 : formula.Extent.Numbers.High ?? decimal.MaxValue, _best);
            else
                layout.WriteDropped(place, _best);
        }

        public void AddAdjustment(CheckedAdjustment adjustment, int place, int sign)
        {
            var extent = Look(adjustment.Formula, sign).Extent;
            var column = new Column(FormulaType.Number, 1);
            if (!extent.Numbers.IsEmpty && sign > 0)
                column[0] = Value.Of(extent.Numbers.High ?? decimal.MaxValue);
            else if (!extent.Numbers.IsEmpty && !extent.CanBeMissing)
                column[0] = Value.Of(extent.Numbers.Low ?? 0);
            _best[place] = sign * (double)new AdjustmentColumns([adjustment], [column], null, finder.System.System.Decimals).Sum(0);
        }

        public void AddRule(Rule rule, int place)
        {
            var extent = Look(rule.FormulaIn(finder.System), rule.Good.WhenTrue ? 1 : -1).Extent;
            var canBeGood = (extent.CanBeMissing && rule.Good.WhenMissing) || (rule.Good.WhenTrue ? extent.CanBeTrue : extent.CanBeFalse);
            _best[place] = canBeGood ? 1 : 0;
        }

        private (bool Holds, bool Fails) Condition(CheckedFormula condition, bool moves)
        {
            if (!moves)
                return finder.Stand.LetsApply(condition) ? (true, false) : (false, true);

            var extent = condition.Analyse(null, Known).Extent;
            return (extent.CanBeTrue || extent.CanBeMissing, extent.CanBeFalse);
        }

        // Notes at which corner a formula is best, where it has such a one.
        private FormulaAnalysis Look(CheckedFormula formula, int sign)
        {
            var found = formula.Analyse(null, Known);
            if (found.Extent.IsNothing)
                return found;

            var corner = found.Extent.CanBeMissing || formula.UsesPeers || finder.Stand.Reads.ReadsMovedMarks(formula) ? -1 : 0;
            for (var i = 0; corner >= 0 && i < sides.Length; i++)
            {
                var direction = from[i] == to[i] ? Direction.None : found.Directions.GetValueOrDefault(LeverAt(i).Parameter);
                if (direction is Direction.Mixed)
                    corner = -1;
                else if (direction is not Direction.None && (direction is Direction.Up ? 1 : -1) * sign * Slope(i) > 0)
                    corner |= 1 << i;
            }

            _isPlain &= corner >= 0;
            _corners.Add(corner);
            return found;
        }

        private Lever LeverAt(int i) => finder.Stand.Levers[finder.Part.Levers[i]];

        // Whether the value rises with the place.
        private int Slope(int i) => Ends(i) is var (near, far) && far >= near ? 1 : -1;

        private (decimal Near, decimal Far) Ends(int i) => (OrderOf(LeverAt(i).At(sides[i] * from[i])), OrderOf(LeverAt(i).At(sides[i] * to[i])));

        private static decimal OrderOf(Value value) => value.Type is FormulaType.Date ? value.Date.DayNumber : value.Number;

        private Extent? Known(Parameter parameter)
        {
            if (parameter.Kind is ParameterKind.Score)
                return null;

            var place = finder.Stand.Reads.PlaceOf(parameter);
            var i = -1;
            for (var lever = 0; place >= 0 && lever < sides.Length; lever++)
            {
                if (finder.Part.Levers[lever] == place)
                    i = lever;
            }

            if (i < 0)
                return Extent.Of(finder.Stand.ValueOf(parameter));
            if (from[i] == to[i])
                return Extent.Of(LeverAt(i).At(sides[i] * from[i]));

            var (near, far) = Ends(i);
            return Extent.Of(new Interval(Math.Min(near, far), Math.Max(near, far), false, false, parameter.Range.Whole), false);
        }
    }

    private GivesLayout Layout => layout;

    private UnitStand Stand => stand;
}
