using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Analysis;

/// <summary>What is known of parts of a formula where some conditions hold.</summary>
internal sealed class Facts
{
    private readonly Dictionary<string, Extent> _byPart;

    private Facts(Dictionary<string, Extent> byPart) => _byPart = byPart;

    public static Facts None { get; } = new([]);

    /// <summary>A part's extent, narrowed by what is known of it.</summary>
    public Extent Narrow(Expr part, Extent extent)
    {
        if (_byPart.Count == 0 || !_byPart.TryGetValue(Canonical.TextOf(part), out var known))
            return extent;

        return new(
            extent.Numbers.Intersect(known.Numbers),
            extent.CanBeTrue && known.CanBeTrue,
            extent.CanBeFalse && known.CanBeFalse,
            extent.CanBeMissing && known.CanBeMissing);
    }

    /// <summary>These facts and those that follow from a condition that holds, or fails: it is not missing.</summary>
    public Facts With(Expr condition, bool holds, Func<Expr, Extent> of)
    {
        var more = new Dictionary<string, Extent>(_byPart, StringComparer.Ordinal);
        Assume(condition, holds, of, part => of(part).Numbers, more);
        return new(more);
    }

    /// <summary>
    /// What follows from a premise (适用条件), which holds or is missing: of a comparison only what stands opposite a value
    /// that is always there, since <c>[x] > [y]</c> says nothing of x where y was not reported.
    /// </summary>
    public static Facts Of(Expr premise, Func<Expr, Extent> of)
    {
        var facts = new Dictionary<string, Extent>(StringComparer.Ordinal);
        Assume(premise, true, of, part => of(part) is { CanBeMissing: false } there ? there.Numbers : Interval.Any, facts);
        return new(facts);
    }

    // `other` gives where a part lies that another is compared with.
    private static void Assume(Expr condition, bool holds, Func<Expr, Extent> of, Func<Expr, Interval> other, Dictionary<string, Extent> facts)
    {
        switch (condition)
        {
            case UnaryExpr { Operator: UnaryOperator.Not } not:
                Assume(not.Operand, !holds, of, other, facts);
                break;
            case BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } logical when logical.Operator is BinaryOperator.And == holds:
                Assume(logical.Left, holds, of, other, facts);
                Assume(logical.Right, holds, of, other, facts);
                break;
            case BinaryExpr { Left.Type: FormulaType.Number or FormulaType.Date } comparison:
                AssumeComparison(comparison, holds, of, other, facts);
                break;
            default:
                Note(condition, Extent.Truth(holds, !holds, true), facts);
                break;
        }
    }

    private static void AssumeComparison(BinaryExpr comparison, bool holds, Func<Expr, Extent> of, Func<Expr, Interval> other, Dictionary<string, Extent> facts)
    {
        var @operator = holds ? comparison.Operator : Opposite(comparison.Operator);
        var (left, right) = (comparison.Left, comparison.Right);
        NoteNumber(left, Side(@operator, of(left).Numbers, other(right).Snapped()), of, facts);
        NoteNumber(right, Side(Mirrored(@operator), of(right).Numbers, other(left).Snapped()), of, facts);
    }

    // Where x can lie when "x operator other" holds.
    private static Interval Side(BinaryOperator @operator, Interval x, Interval other) => @operator switch
    {
        BinaryOperator.Greater => new(other.Low, null, true, false, false),
        BinaryOperator.GreaterOrEqual => new(other.Low, null, other.LowOpen, false, false),
        BinaryOperator.Less => new(null, other.High, false, true, false),
        BinaryOperator.LessOrEqual => new(null, other.High, false, other.HighOpen, false),
        BinaryOperator.Equal => other,
        BinaryOperator.NotEqual when other.IsPoint && x.Low == other.Low => new(other.Low, null, true, false, false),
        BinaryOperator.NotEqual when other.IsPoint && x.High == other.High => new(null, other.High, false, true, false),
        _ => Interval.Any,
    };

    private static void NoteNumber(Expr part, Interval range, Func<Expr, Extent> of, Dictionary<string, Extent> facts)
    {
        Note(part, Extent.Of(range, true), facts);

        // Coalesce(x, 0) > 0 says that x is there and above 0.
        if (part is CallExpr { Function: CoalesceFunction, Arguments: [var first, var fallback] } && of(fallback).Numbers.Intersect(range).IsEmpty)
            Note(first, Extent.Of(range, false), facts);
    }

    private static void Note(Expr part, Extent extent, Dictionary<string, Extent> facts)
    {
        if (part is ConstantExpr)
            return;

        var key = Canonical.TextOf(part);
        facts[key] = facts.TryGetValue(key, out var known)
            ? new(known.Numbers.Intersect(extent.Numbers), known.CanBeTrue && extent.CanBeTrue, known.CanBeFalse && extent.CanBeFalse, known.CanBeMissing && extent.CanBeMissing)
            : extent;
    }

    private static BinaryOperator Opposite(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Greater => BinaryOperator.LessOrEqual,
        BinaryOperator.GreaterOrEqual => BinaryOperator.Less,
        BinaryOperator.Less => BinaryOperator.GreaterOrEqual,
        BinaryOperator.LessOrEqual => BinaryOperator.Greater,
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        _ => BinaryOperator.Equal,
    };

    private static BinaryOperator Mirrored(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        _ => @operator,
    };
}
