using System.Linq.Expressions;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>A function over the group (同组): of a part that is computed for every unit of it.</summary>
internal abstract class PeerFunction : FormulaFunction
{
    public sealed override string Parameters => "x";

    public sealed override Arity Arity => Arity.Exactly(1);

    public sealed override bool OverPeers => true;

    public sealed override bool IsOneForGroup => !NeedsOwn;

    /// <summary>Whether the unit's own value matters, not the group's alone; then the result is missing where it is.</summary>
    public abstract bool NeedsOwn { get; }

    /// <summary>The result for one unit, from what was prepared of its group.</summary>
    /// <param name="group">The group's values; never empty where <see cref="NeedsOwn"/>.</param>
    /// <param name="own">The unit's own value at 12 decimals; 0 where it is not needed.</param>
    /// <param name="missing">Set to the reason where there is no result.</param>
    public abstract decimal Of(PeerGroup group, decimal own, ref MissingReason missing);

    public sealed override Value Interpret(CallExpr call, IInterpretation interpretation)
    {
        var own = Value.Of(0m);
        if (NeedsOwn)
        {
            own = interpretation.Evaluate(call.Arguments[0]);
            if (own.IsMissing)
                return own.As(FormulaType.Number);
        }

        return Define(interpretation.EvaluateForPeers(call.Arguments[0]), Numbers.Snap(own.Number));
    }

    public sealed override Extent Range(CallExpr call, IRangeAnalysis analysis) =>
        (analysis.Peers is { } peers && FollowsOwn ? RangeAmong(peers, call, analysis.OfQuietly(call.Arguments[0])) : null) ?? RangeAmongAny(call, analysis);

    public sealed override Expression Compile(CallExpr call, IEmission emission) => emission.EmitPeers(call);

    public sealed override string Phrase(CallExpr call, IReadOnlyList<string> arguments) => $"{arguments[0]}，同组{Word}";

    public sealed override string Remark(CallExpr call, IInterpretation interpretation) => interpretation.EvaluateForPeers(call.Arguments[0]) switch
    {
        [] => "（同组没有数据）",
        [_] => "（同组只有一个单位有数据，无可比较）",
        [var least, .., var greatest] when least == greatest => "（同组各单位都相同，无可比较）",
        var group => $"（同组 {group.Count} 个单位有数据）",
    };

    /// <summary>Whether the result never turns back while the unit's own value rises and the others' stay, its place in the group included.</summary>
    protected virtual bool FollowsOwn => true;

    /// <summary>What it can be whatever values the peers have.</summary>
    protected abstract Extent RangeAmongAny(CallExpr call, IRangeAnalysis analysis);

    /// <summary>What explanations call the figure, after 同组.</summary>
    protected abstract string Word { get; }

    /// <summary>The reference meaning.</summary>
    /// <param name="group">Values of the group at 12 decimals, ascending.</param>
    /// <param name="own">The unit's own value at 12 decimals.</param>
    protected abstract Value Define(IReadOnlyList<decimal> group, decimal own);

    // What follows the unit's own value lies between the results at both ends of it.
    private Extent? RangeAmong(IPeerSource peers, CallExpr call, Extent own)
    {
        if (own is not { Numbers: { IsEmpty: false, Low: { } low, High: { } high } })
            return null;

        var (least, most) = (At(low), At(high));
        if (least.IsMissing || most.IsMissing)
            return null;

        var range = Interval.Point(least.Number).Union(Interval.Point(most.Number)) with { Whole = false };
        if (NeedsOwn || !own.CanBeMissing)
            return Extent.Of(range, own.CanBeMissing && NeedsOwn);

        var without = Define(peers.ValuesWith(call.Arguments[0], null), 0);
        return without.IsMissing ? Extent.Of(range, true) : Extent.Of(range.Union(Interval.Point(without.Number)) with { Whole = false }, false);

        Value At(decimal value) => Define(peers.ValuesWith(call.Arguments[0], Numbers.Snap(value)), Numbers.Snap(value));
    }

    protected static Value Nobody => Value.None(FormulaType.Number, MissingReason.NoPeers);

    protected static Value SumOf(IReadOnlyList<decimal> group)
    {
        var (sum, missing) = (0m, MissingReason.None);
        foreach (var value in group)
            sum = Numbers.Add(sum, value, ref missing);

        return missing is MissingReason.None ? Value.Of(sum) : Value.None(FormulaType.Number, missing);
    }

    /// <summary>Standard deviation of the whole population; the values have a sum.</summary>
    protected static Value DeviationOf(IReadOnlyList<decimal> group)
    {
        var (mean, missing, squares) = (group.Sum() / group.Count, MissingReason.None, 0.0);
        foreach (var value in group)
            squares += Math.Pow((double)Numbers.Subtract(value, mean, ref missing), 2);

        var deviation = Numbers.FromDouble(Math.Sqrt(squares / group.Count), ref missing);
        return missing is MissingReason.None ? Value.Of(deviation) : Value.None(FormulaType.Number, missing);
    }

    /// <summary>Whether a sum, or a distance from the mean, can grow beyond decimal: a million units of 10^22 come near it.</summary>
    protected static bool CanOverflow(CallExpr call, IRangeAnalysis analysis) =>
        analysis.OfPeers(call.Arguments[0]).Numbers is not { Low: >= -1e22m, High: <= 1e22m };

    /// <summary>The group's extent is the argument's own: no peer lies outside what the items allow.</summary>
    protected static Interval ArgumentRange(CallExpr call, IRangeAnalysis analysis) =>
        analysis.OfPeers(call.Arguments[0]).Numbers.Snapped() with { LowOpen = false, HighOpen = false };
}
