using Fadu.Formula.Analysis;
using Fadu.Formula.Expressions;
using Fadu.Formula.Interpretation;
using Fadu.Formula.Intervals;
using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>What a formula gives at the places of a grid, and what that is worth: more is always better.</summary>
internal sealed class Trial
{
    // An analysis takes as long as so many results.
    private const int CostOfAnalysis = 20;

    private readonly Expr _formula;
    private readonly FreeContext _context;
    private readonly Dictionary<long, Value> _results = [];
    private readonly int _budget;
    private int _spent;

    public Trial(Expr formula, IFormulaContext unit, ValueGrid free, Goal goal, int budget)
    {
        (_formula, Free, Goal, _budget) = (formula, free, goal, budget);
        _context = new(unit, free.Parameter);
        Bound = goal.IsLeast ? goal.Bound : -goal.Bound;
    }

    public ValueGrid Free { get; }

    public Goal Goal { get; }

    /// <summary>The worth that is wanted.</summary>
    public decimal Bound { get; }

    /// <summary>Values at which the formula may bend or jump.</summary>
    public IEnumerable<decimal> Landmarks => References.LiteralsOf(_formula).Where(literal => literal.Type is FormulaType.Number).Select(literal => literal.Number);

    /// <summary>The places whose results are known.</summary>
    public IReadOnlyCollection<long> Tried => [.. _results.Keys];

    public bool IsSpent => _spent > _budget;

    public Value ResultAt(long place)
    {
        if (_results.TryGetValue(place, out var known))
            return known;

        _spent++;
        _context.Value = Free[place];
        return _results[place] = Interpreter.Evaluate(_formula, _context);
    }

    /// <summary>What the result at a place is worth; null: it is missing, and that counts as nothing.</summary>
    public decimal? WorthAt(long place) => WorthOf(ResultAt(place));

    public bool ReachesAt(long place) => Reaches(WorthAt(place), Bound);

    public static bool Reaches(decimal? worth, decimal bound) => worth is { } number && Numbers.Compare(number, bound) >= 0;

    public static bool Beats(decimal? worth, decimal? other) => worth is { } number && (other is not { } than || Numbers.Compare(number, than) > 0);

    /// <summary>What the analysis promises of a stretch.</summary>
    public Prospect Over(Stretch stretch) => Over(stretch.First, stretch.Last);

    /// <summary>What the analysis promises of all places from one to another.</summary>
    public Prospect Over(long one, long other)
    {
        _spent += CostOfAnalysis;
        var extent = Free.Between(one, other);
        var analysis = Analyser.Analyse(_formula, null, parameter => parameter.Equals(Free.Parameter) ? extent : Extent.Of(_context.ValueOf(parameter)), _context);
        var course = analysis.Directions.GetValueOrDefault(Free.Parameter);
        return Of(analysis.Extent, Goal.IsLeast ? course : Directions.Reversed(course));
    }

    private Prospect Of(Extent extent, Direction course)
    {
        var (hasAny, most) = extent switch
        {
            { IsNothing: true } => (false, null),
            _ when Goal.Type is FormulaType.Boolean => (extent.CanBeTrue || extent.CanBeFalse, Goal.IsLeast ? (extent.CanBeTrue ? 1 : 0) : (extent.CanBeFalse ? 0 : -1)),
            { Numbers.IsEmpty: true } => (false, null),
            _ => (true, Goal.IsLeast ? extent.Numbers.High : -extent.Numbers.Low),
        };
        if (extent.CanBeMissing && Goal.WhenMissing is { } counted && WorthOf(counted) is { } worth)
            (hasAny, most) = (true, hasAny ? (most is { } known ? Math.Max(known, worth) : null) : worth);
        return new(hasAny, most, course, extent.CanBeMissing);
    }

    public decimal? WorthOf(Value result)
    {
        var counted = result.IsMissing ? Goal.WhenMissing ?? result : result;
        if (counted.IsMissing)
            return null;

        var number = counted.Type is FormulaType.Boolean ? (counted.Boolean ? 1 : 0) : counted.Number;
        return Goal.IsLeast ? number : -number;
    }
}
