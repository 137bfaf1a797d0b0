using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Bounds;

/// <summary>Which open values an indicator or a formula depends on, also through the marks of others (得分.CODE) and conditions above.</summary>
internal sealed class OpenReads
{
    private readonly OpenUnit _unit;
    private readonly Dictionary<string, CheckedIndicator> _byCode;
    private readonly Dictionary<CheckedIndicator, CheckedIndicator> _parents = [];
    private readonly Dictionary<CheckedFormula, Reads> _formulas = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<CheckedIndicator, Reads> _known = [];
    private readonly Dictionary<CheckedIndicator, Reads> _dropping = [];

    public OpenReads(CheckedSystem system, OpenUnit unit)
    {
        _unit = unit;
        _byCode = system.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var parent in system.Indicators.Prepend(system.Root))
        {
            foreach (var child in parent.Children)
                _parents.Add(child, parent);
        }
    }

    /// <summary>What a formula by itself depends on.</summary>
    public Reads Of(CheckedFormula formula)
    {
        if (_formulas.TryGetValue(formula, out var known))
            return known;

        var own = formula.Parameters.Select(_unit.PlaceOf).Where(place => place >= 0);
        return _formulas[formula] = formula.Parameters.Where(parameter => parameter.Kind is ParameterKind.Score)
            .Aggregate(new Reads([.. own], formula.UsesPeers), (all, parameter) => all.And(Of(_byCode[parameter.Key])));
    }

    /// <summary>What the marks of an indicator depend on, but for what its siblings hand on to it.</summary>
    public Reads Of(CheckedIndicator indicator)
    {
        if (_known.TryGetValue(indicator, out var known))
            return known;

        var reads = new Reads([], false);
        if (indicator.Formula is { } formula)
            reads = reads.And(Of(formula));
        foreach (var child in indicator.Children)
            reads = reads.And(Of(child));
        for (var above = indicator; above is not null; above = _parents.GetValueOrDefault(above))
        {
            if (above.AppliesWhen is { } condition)
                reads = reads.And(Of(condition));
        }

        return _known[indicator] = reads;
    }

    /// <summary>What the worth of an indicator depends on: whether those drop out whose marks it, or one above it, would take over.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="isUncertain">Whether one can count and can drop out.</param>
    public Reads OfWorth(CheckedIndicator indicator, Func<CheckedIndicator, bool> isUncertain)
    {
        var reads = new Reads([], false);
        foreach (var (here, parent) in Above(indicator).Prepend(indicator).Zip(Above(indicator)))
            reads = parent.Children.Where(sibling => sibling != here && isUncertain(sibling)).Aggregate(reads, (all, sibling) => all.And(OfDropping(sibling)));

        return reads;
    }

    /// <summary>The indicators above one, nearest first.</summary>
    public IEnumerable<CheckedIndicator> Above(CheckedIndicator indicator)
    {
        for (var above = _parents.GetValueOrDefault(indicator); above is not null; above = _parents.GetValueOrDefault(above))
            yield return above;
    }

    private Reads OfDropping(CheckedIndicator indicator)
    {
        if (_dropping.TryGetValue(indicator, out var known))
            return known;

        var reads = indicator.AppliesWhen is { } condition ? Of(condition) : new([], false);
        if (indicator is { WhenMissing: WhenMissing.Skip, Formula: { } formula })
            reads = reads.And(Of(formula));
        return _dropping[indicator] = indicator.Children.Aggregate(reads, (all, child) => all.And(OfDropping(child)));
    }

    /// <summary>Places of open parameters, and whether other units' values matter.</summary>
    internal sealed record Reads(HashSet<int> Open, bool Peers)
    {
        public bool IsFixed => Open.Count == 0 && !Peers;

        public Reads And(Reads other) => other.IsFixed ? this : new([.. Open, .. other.Open], Peers || other.Peers);
    }
}
