using System.Runtime.CompilerServices;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Analysis;

/// <summary>Interval arithmetic over a formula, branch by branch with what the conditions tell.</summary>
internal sealed class Analyser : IRangeAnalysis
{
    // Branches within branches are looked at once for each way through; a formula made to be slow ends in "unknown".
    private const int MostSteps = 50_000;

    private readonly Analyser _top;
    private readonly Facts _facts;
    private readonly bool _quiet;
    private readonly Dictionary<Expr, Extent> _extents = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, Analyser> _whereHolds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, Analyser> _whereFails = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(string Code, TextSpan Place), FormulaWarning> _warnings = [];
    private readonly bool _allThere;
    private Analyser? _whereAllThere;
    private Analyser? _silent;
    private Func<Parameter, Extent?>? _known;
    private IPeerSource? _peers;
    private Analyser? _others;
    private int _steps;

    private Analyser(Analyser? top, Facts facts, bool quiet, bool allThere) => (_top, _facts, _quiet, _allThere) = (top ?? this, facts, quiet, allThere);

    public static FormulaAnalysis Analyse(Expr root, Expr? premise)
    {
        var plain = new Analyser(null, Facts.None, true, false);
        var analyser = new Analyser(null, premise is null ? Facts.None : Facts.Of(premise, plain.Of), false, false);
        var extent = analyser.Of(root);
        var warnings = analyser._warnings.Values.OrderBy(warning => warning.Place.Start).ToList();
        return new(extent, new DirectionFinder(analyser.Quiet()).Find(root), warnings);
    }

    /// <summary>The same for one unit of which more is known than the ranges tell. Warns of nothing.</summary>
    /// <param name="root">The formula.</param>
    /// <param name="premise">A condition that holds, or is missing, wherever it is computed; null: none.</param>
    /// <param name="known">What a parameter of the unit can be; null: what its range tells.</param>
    /// <param name="peers">The values of its peers; null: they may have any that their ranges admit.</param>
    public static FormulaAnalysis Analyse(Expr root, Expr? premise, Func<Parameter, Extent?> known, IPeerSource? peers)
    {
        var others = new Analyser(null, Facts.None, true, false);
        var plain = new Analyser(null, Facts.None, true, false) { _known = known, _others = others };
        var (ofOthers, ofUnit) = premise is null ? (Facts.None, Facts.None) : (Facts.Of(premise, others.Of), Facts.Of(premise, plain.Of));
        var analyser = new Analyser(null, ofUnit, true, false) { _known = known, _others = new Analyser(null, ofOthers, true, false), _peers = peers };
        return new(analyser.Of(root), new DirectionFinder(analyser).Find(root), []);
    }

    public IPeerSource? Peers => _top._peers;

    /// <summary>Whether a part surely has one and the same value throughout. Only where single values are known: a range of one number tells nothing new.</summary>
    public bool IsFixed(Expr part) => _top._known is not null && Of(part) is { CanBeMissing: false } extent && part.Type switch
    {
        FormulaType.Number or FormulaType.Date => extent.Numbers.IsPoint,
        FormulaType.Boolean => extent.CanBeTrue != extent.CanBeFalse,
        _ => false,
    };

    public Extent Of(Expr part)
    {
        if (_extents.TryGetValue(part, out var known))
            return known;

        if (++_top._steps > MostSteps)
            return Extent.Unknown;

        return _extents[part] = _facts.Narrow(part, _top._known is not null && HasNothing(part) ? Extent.Nothing : Compute(part));
    }

    public Extent Of(Expr part, Expr condition, bool holds) => Where(condition, holds).Of(part);

    public Extent OfQuietly(Expr part) => Quiet().Of(part);

    // The premise holds for the others too, since those that the indicator does not apply to are no peers.
    public Extent OfPeers(Expr part) => _top._others is { } others ? others.Of(part) : _facts == _top._facts ? Of(part) : (_quiet ? _top.Quiet() : _top).Of(part);

    public bool IsSteady(Expr part) =>
        !Of(part).CanBeMissing
        || (part is CallExpr { Function: CoalesceFunction, Arguments: var parts } && parts.All(IsSteady))
        || (!ChoosesByValue(part) && !(_whereAllThere ??= new(_top, _facts, true, true)).Of(part).CanBeMissing);

    public Interval FullMarks(CallExpr call) => call.FullMarks!.Constant is { } full ? Interval.Point(full.Number) : call.FullMarks.Range;

    public bool IsQuiet => _quiet;

    public void Warn(Expr part, string code, bool proved, Text message)
    {
        if (_quiet)
            return;

        // Told once for each place; a proof outweighs a possibility.
        var key = (code, part.Span);
        if (!_top._warnings.TryGetValue(key, out var before) || (proved && !before.Proved))
            _top._warnings[key] = new(code, part.Span, proved, message);
    }

    public void WarnIfZero(Expr divisor)
    {
        if (_quiet)
            return;

        var range = Of(divisor).Numbers;
        if (range.IsEmpty || !range.Contains(0))
            return;

        Warn(divisor, "formula.divisor_zero", range.IsPoint, range.IsPoint
            ? new($"除数总是 0（范围 {range}），请改公式", $"the divisor is always 0 (range {range}); change the formula")
            : new(
                $"除数为 0（范围 {range}），请加适用条件 appliesWhen，或用 if(… > 0, …, …)，或改数据项的 min",
                $"the divisor can be 0 (range {range}); add a condition appliesWhen, or if(… > 0, …, …), or change the item's min"));
    }

    /// <summary>The same where a condition holds, or fails.</summary>
    public Analyser Where(Expr condition, bool holds)
    {
        var branches = holds ? _whereHolds : _whereFails;
        if (!branches.TryGetValue(condition, out var branch))
            branches[condition] = branch = new(_top, _facts.With(condition, holds, Quiet().Of), _quiet, _allThere);
        return branch;
    }

    private Analyser Quiet() => _quiet ? this : _silent ??= new(_top, _facts, true, _allThere);

    private static bool ChoosesByValue(Expr part) =>
        part is ConditionalExpr or BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } or CallExpr { Function: IfFunction or CoalesceFunction or { OverPeers: true } }
        || References.Children(part).Any(ChoosesByValue);

    // It calls itself as deep as a formula nests. Extents are large, so whoever computes with them stands outside the circle:
    // their frames would fill a small stack.
    private Extent Compute(Expr part) => part switch
    {
        ConstantExpr constant => Extent.Of(constant.Value),
        ParameterExpr { Parameter.Constant: { } constant } => Extent.Of(constant),
        ParameterExpr { Parameter: var parameter } when _top._known?.Invoke(parameter) is { } known => _allThere ? known with { CanBeMissing = false } : known,
        ParameterExpr { Parameter: var parameter } => Extent.Of(parameter.Range, !_allThere),
        UnaryExpr unary => Turned(unary.Operator, Of(unary.Operand)),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } logical => Logical(logical),
        BinaryExpr { Type: FormulaType.Boolean } comparison => Compared(comparison, Of(comparison.Left), Of(comparison.Right)),
        BinaryExpr arithmetic => Arithmetic(arithmetic, Of(arithmetic.Left), Of(arithmetic.Right)),
        ConditionalExpr conditional => Branching.Range(this, conditional.Condition, conditional.Then, conditional.Otherwise),
        CallExpr call => call.Function.Range(call, this),
        _ => Extent.Unknown,
    };

    // What surely lacks one of the values that it needs. Only where single values are known: ranges never tell.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasNothing(Expr part) => part switch
    {
        UnaryExpr unary => Of(unary.Operand).IsNothing,
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } => false,
        BinaryExpr binary => Of(binary.Left).IsNothing || (binary.Operator is BinaryOperator.Divide or BinaryOperator.Remainder ? IsNothingOrZero(binary.Right) : Of(binary.Right).IsNothing),
        ConditionalExpr conditional => Of(conditional.Condition).IsNothing,
        CallExpr { Function: IfFunction } call => Of(call.Arguments[0]).IsNothing,
        CallExpr { Function: RatioFunction, Arguments: [var dividend, var divisor] } => Of(dividend).IsNothing || IsNothingOrZero(divisor),
        CallExpr { Function: GrowthFunction } call => Of(call.Arguments[0]).IsNothing || call.Function.HiddenReads(call).Any(before => IsNothingOrZero(new ParameterExpr(call.Span, before))),
        CallExpr { Function: StrictFunction or PeerFunction { NeedsOwn: true } } call => call.Arguments.Any(argument => Of(argument).IsNothing),
        _ => false,
    };

    private bool IsNothingOrZero(Expr divisor) => Of(divisor) is { IsNothing: true } or { Numbers: { IsPoint: true, Low: 0 } };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Extent Turned(UnaryOperator @operator, Extent operand) => @operator is UnaryOperator.Not
        ? Extent.Truth(operand.CanBeFalse, operand.CanBeTrue, operand.CanBeMissing)
        : operand with { Numbers = IntervalArithmetic.Negate(operand.Numbers) };

    private Extent Logical(BinaryExpr logical)
    {
        var isAnd = logical.Operator is BinaryOperator.And;
        var left = Of(logical.Left);
        var right = Of(logical.Right, logical.Left, isAnd);
        var missing = left.CanBeMissing || right.CanBeMissing;
        return isAnd
            ? Extent.Truth(left.CanBeTrue && right.CanBeTrue, left.CanBeFalse || right.CanBeFalse, missing)
            : Extent.Truth(left.CanBeTrue || right.CanBeTrue, left.CanBeFalse && right.CanBeFalse, missing);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Extent Compared(BinaryExpr comparison, in Extent left, in Extent right)
    {
        PercentLines.Check(this, comparison.Left, comparison.Right);
        PercentLines.Check(this, comparison.Right, comparison.Left);
        var missing = left.CanBeMissing || right.CanBeMissing;
        if (comparison.Left.Type is not (FormulaType.Number or FormulaType.Date))
            return Extent.Truth(true, true, missing);

        var (a, b) = (left.Numbers.Snapped(), right.Numbers.Snapped());
        var never = a.Intersect(b).IsEmpty;
        var always = a.IsPoint && b.IsPoint && a.Low == b.Low;
        return comparison.Operator switch
        {
            BinaryOperator.Equal => Extent.Truth(!never, !always, missing),
            BinaryOperator.NotEqual => Extent.Truth(!always, !never, missing),
            BinaryOperator.Less => Ordered(Below(a, b), AtLeast(a, b), missing),
            BinaryOperator.LessOrEqual => Ordered(AtLeast(b, a), Below(b, a), missing),
            BinaryOperator.Greater => Ordered(Below(b, a), AtLeast(b, a), missing),
            _ => Ordered(AtLeast(a, b), Below(a, b), missing),
        };
    }

    private static Extent Ordered(bool always, bool never, bool missing) => Extent.Truth(!never, !always, missing);

    private static bool Below(Interval a, Interval b) => a.High < b.Low || (a.High is not null && a.High == b.Low && (a.HighOpen || b.LowOpen));

    private static bool AtLeast(Interval a, Interval b) => a.Low >= b.High;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Extent Arithmetic(BinaryExpr binary, in Extent left, in Extent right)
    {
        var missing = left.CanBeMissing || right.CanBeMissing;
        if (binary.Operator is BinaryOperator.Divide or BinaryOperator.Remainder)
        {
            WarnIfZero(binary.Right);
            missing |= right.Numbers.Contains(0);
        }

        return Extent.OfArithmetic(
            binary.Operator switch
            {
                BinaryOperator.Add => IntervalArithmetic.Add(left.Numbers, right.Numbers),
                BinaryOperator.Subtract => IntervalArithmetic.Subtract(left.Numbers, right.Numbers),
                BinaryOperator.Multiply => IntervalArithmetic.Multiply(left.Numbers, right.Numbers),
                BinaryOperator.Divide => IntervalArithmetic.Divide(left.Numbers, right.Numbers),
                _ => RemainderOf(left.Numbers, right.Numbers),
            },
            missing);
    }

    // The remainder has the dividend's sign and is smaller than the divisor.
    private static Interval RemainderOf(Interval a, Interval b)
    {
        var most = b.Low is { } low && b.High is { } high ? Math.Max(Math.Abs(low), Math.Abs(high)) : (decimal?)null;
        return new(a.IsAtLeast(0) ? 0 : -most, a.IsAtMost(0) ? 0 : most, !a.IsAtLeast(0) && most is not null, !a.IsAtMost(0) && most is not null, a.Whole && b.Whole);
    }
}
