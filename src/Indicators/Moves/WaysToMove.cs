using System.Runtime.CompilerServices;
using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Moves;

/// <summary>Which way each item of a system goes to win marks.</summary>
/// <remarks>
/// What <c>better</c> says. Without it, the way in which the formulas of indicators and bonuses rise, those of deductions fall, and vetoes,
/// gates and status rules are kept off; both ways where that is mixed or can't be told. But no item goes the way that only formulas reward of
/// which it is a base figure (基数, as 应报 against 实报): nobody wins by having less to do. See <see cref="BaseFigures"/>.
/// Conditions under which indicators apply say what a unit is, not what it does: nothing moves because of them.
/// </remarks>
internal sealed class WaysToMove
{
    private static readonly ConditionalWeakTable<CheckedSystem, WaysToMove> _known = [];

    private readonly Dictionary<Parameter, Item> _items;
    private readonly Dictionary<string, CheckedIndicator> _byCode;
    private readonly Dictionary<CheckedIndicator, Dictionary<Parameter, Direction>> _ofLeaves = [];
    private readonly Dictionary<Parameter, Direction> _ways = [];
    private readonly HashSet<Parameter> _bases = [];
    private readonly BaseFigures _figures;
    private readonly Dictionary<Parameter, List<DateOnly>> _dueDays = [];

    private WaysToMove(CheckedSystem system)
    {
        _items = system.Parameters.Where(one => one.Parameter.Kind is ParameterKind.Item).ToDictionary(one => one.Parameter, one => one.Item!);
        _figures = new(system);
        _byCode = system.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var leaf in system.Leaves)
            Take(leaf.Formula!, OfLeaf(leaf));
        foreach (var bonus in system.Bonuses)
            Take(bonus.Formula, isGood: true);
        foreach (var deduction in system.Deductions)
            Take(deduction.Formula, isGood: false);
        foreach (var veto in system.Vetoes)
            Take(veto.When, isGood: false);
        foreach (var gate in system.Gates)
            Take(gate.When, isGood: true);
        foreach (var status in system.Statuses)
            Take(status.When, isGood: false);
    }

    /// <summary>Found once for each system.</summary>
    public static WaysToMove Of(CheckedSystem system) => _known.GetValue(system, known => new(known));

    /// <summary>Whether an item moves at all.</summary>
    public bool Contains(Parameter parameter) => Of(parameter) is not (false, false);

    /// <summary>Whether marks can be won by a greater value, and by a smaller one.</summary>
    public (bool Up, bool Down) Of(Parameter parameter)
    {
        var item = _items[parameter];
        if (item.Type is ItemType.Text || !_ways.TryGetValue(parameter, out var way))
            return (false, false);
        if (item.LowerIsBetter is { } lower)
            return (!lower, lower);

        return (way.HasFlag(Direction.Up), way.HasFlag(Direction.Down));
    }

    /// <summary>Whether all that its formulas give goes one way with it, so that nothing on the way to the end of its range is better than the end.</summary>
    public bool GoesOneWay(Parameter parameter) => !_bases.Contains(parameter) && _ways.GetValueOrDefault(parameter) is Direction.Up or Direction.Down;

    /// <summary>Whether it is a base figure and nothing else: only its true value, which nobody chooses, tells what others win by it.</summary>
    public bool IsBase(Parameter parameter) => _bases.Contains(parameter) && !Contains(parameter);

    /// <summary>
    /// Where a missing day is reported first, by its day number: on the day that its formulas compare it with, or else at the end of its
    /// range from which it goes on. Null: not a day, or nothing is known.
    /// </summary>
    public decimal? OriginOf(Parameter parameter)
    {
        var item = _items[parameter];
        if (item.Type is not ItemType.Date)
            return null;

        var (up, _) = Of(parameter);
        return _dueDays.TryGetValue(parameter, out var days) ? (up ? days.Max() : days.Min()).DayNumber : up ? item.Min : item.Max;
    }

    private void Take(CheckedFormula formula, bool isGood) =>
        Take(formula, WithoutBases(formula, Folded(Gained(formula.Analyse(null).Directions, isGood))));

    private void Take(CheckedFormula formula, Dictionary<Parameter, Direction> gained)
    {
        var items = gained.Where(pair => pair.Key.Kind is ParameterKind.Item && (pair.Value is not Direction.None || _bases.Contains(pair.Key)))
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (item, way) in items)
            _ways[item] = _ways.GetValueOrDefault(item) | way;

        DateOnly[] due =
        [
            .. formula.Parameters.Select(parameter => parameter.Constant).OfType<Value>().Concat(formula.Literals)
                .Where(value => value is { IsMissing: false, Type: FormulaType.Date }).Select(value => value.Date),
        ];
        foreach (var item in items.Keys.Where(item => item.Type is FormulaType.Date && due.Length > 0))
        {
            if (!_dueDays.TryGetValue(item, out var days))
                _dueDays[item] = days = [];
            days.AddRange(due);
        }
    }

    private Dictionary<Parameter, Direction> OfLeaf(CheckedIndicator leaf)
    {
        if (!_ofLeaves.TryGetValue(leaf, out var known))
            _ofLeaves[leaf] = known = WithoutBases(leaf.Formula!, Folded(leaf.Formula!.Analyse(leaf.AppliesWhen).Directions));
        return known;
    }

    private Dictionary<Parameter, Direction> WithoutBases(CheckedFormula formula, Dictionary<Parameter, Direction> gained)
    {
        foreach (var figure in _figures.Of(formula, gained))
        {
            _bases.Add(figure);
            gained[figure] = Direction.None;
        }

        return gained;
    }

    private static Dictionary<Parameter, Direction> Gained(IReadOnlyDictionary<Parameter, Direction> directions, bool isGood) =>
        directions.ToDictionary(pair => pair.Key, pair => isGood ? pair.Value : Reversed(pair.Value));

    // Marks that a formula reads go the way that the formulas behind them go.
    private Dictionary<Parameter, Direction> Folded(IReadOnlyDictionary<Parameter, Direction> directions)
    {
        var folded = new Dictionary<Parameter, Direction>();
        foreach (var (parameter, way) in directions)
        {
            if (parameter.Kind is not ParameterKind.Score)
            {
                folded[parameter] = folded.GetValueOrDefault(parameter) | way;
                continue;
            }

            foreach (var (behind, inner) in LeavesOf(_byCode[parameter.Key]).SelectMany(OfLeaf))
                folded[behind] = folded.GetValueOrDefault(behind) | Through(way, inner);
        }

        return folded;
    }

    private static IEnumerable<CheckedIndicator> LeavesOf(CheckedIndicator indicator) => indicator.IsLeaf ? [indicator] : indicator.Children.SelectMany(LeavesOf);

    private static Direction Through(Direction outer, Direction inner) => outer switch
    {
        Direction.Up => inner,
        Direction.Down => Reversed(inner),
        Direction.Mixed when inner is not Direction.None => Direction.Mixed,
        _ => Direction.None,
    };

    private static Direction Reversed(Direction way) => way switch
    {
        Direction.Up => Direction.Down,
        Direction.Down => Direction.Up,
        _ => way,
    };
}
