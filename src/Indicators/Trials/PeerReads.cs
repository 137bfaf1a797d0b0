using System.Runtime.CompilerServices;
using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Trials;

/// <summary>Which values formulas read that look at the group: a change of such a value can change what other units get.</summary>
internal sealed class PeerReads
{
    private static readonly ConditionalWeakTable<CheckedSystem, PeerReads> _known = [];

    private readonly Dictionary<string, CheckedIndicator> _byCode;
    private readonly Dictionary<CheckedIndicator, CheckedIndicator> _parents = [];
    private readonly HashSet<Parameter> _reads = [];
    private readonly HashSet<CheckedIndicator> _seen = [];

    private PeerReads(CheckedSystem system)
    {
        _byCode = system.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        foreach (var parent in system.Indicators)
        {
            foreach (var child in parent.Children)
                _parents.Add(child, parent);
        }

        // Whoever an indicator applies to is a peer there.
        foreach (var leaf in system.Leaves.Where(leaf => leaf.Formula!.UsesPeers))
            AddMarks(leaf);
        foreach (var formula in Conditions(system).Where(formula => formula.UsesPeers))
            Add(formula);
    }

    /// <summary>Found once for each system.</summary>
    public static PeerReads Of(CheckedSystem system) => _known.GetValue(system, known => new(known));

    /// <summary>Whether any of them reads a value, itself or through the marks of an indicator.</summary>
    public bool Contains(Parameter parameter) => _reads.Contains(parameter);

    /// <summary>Whether any of them reads the marks of an indicator, by themselves or as part of those above it.</summary>
    public bool ReadsMarksOf(CheckedIndicator indicator)
    {
        for (var above = indicator; above is not null; above = _parents.GetValueOrDefault(above))
        {
            if (_reads.Any(read => read.Kind is ParameterKind.Score && read.Key == above.Code))
                return true;
        }

        return false;
    }

    private static IEnumerable<CheckedFormula> Conditions(CheckedSystem system) => system.Indicators.Select(indicator => indicator.AppliesWhen).OfType<CheckedFormula>()
        .Concat(system.Bonuses.Concat(system.Deductions).Select(adjustment => adjustment.Formula))
        .Concat(system.Vetoes.Select(veto => veto.When))
        .Concat(system.Gates.Select(gate => gate.When))
        .Concat(system.Statuses.Select(status => status.When))
        .Concat(system.Checks.Select(check => check.When));

    private void Add(CheckedFormula formula)
    {
        foreach (var parameter in formula.Parameters)
        {
            _reads.Add(parameter);
            if (parameter.Kind is ParameterKind.Score)
                AddMarks(_byCode[parameter.Key]);
        }
    }

    private void AddMarks(CheckedIndicator indicator)
    {
        if (!_seen.Add(indicator))
            return;

        if (indicator.Formula is { } formula)
            Add(formula);
        for (var above = indicator; above is not null; above = _parents.GetValueOrDefault(above))
        {
            if (above.AppliesWhen is { } condition)
                Add(condition);
        }

        foreach (var child in indicator.Children)
            AddMarks(child);
    }
}
