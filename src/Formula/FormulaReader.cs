using Fadu.Formula.Checking;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Reading;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula;

/// <summary>The formula language: NCalc's grammar, this project's numbers, functions and checks.</summary>
/// <remarks>Source of the rules: README of <c>indicators</c> and <c>QUIRKS.md</c> beside this file.</remarks>
public static class FormulaReader
{
    /// <summary>Most characters that a formula may have.</summary>
    public const int MaxLength = FormulaLimits.MaxLength;

    /// <summary>Deepest nesting of brackets.</summary>
    public const int MaxNesting = FormulaLimits.MaxNesting;

    /// <summary>Most operators between two values.</summary>
    public const int MaxOperators = FormulaLimits.MaxOperators;

    /// <summary>Every function, in the order in which help shows them.</summary>
    public static IReadOnlyList<FunctionHelp> Functions { get; } =
    [
        .. FunctionCatalogue.All.Select(function => new FunctionHelp(
            function.Name,
            function.Parameters,
            function.Arity.ToString(),
            ResultNames.Of(function),
            function.Help,
            function.MissingRule,
            function.Example,
            function.OverPeers)
        {
            Kinds = ArgumentNames.Of(function),
        }),
    ];

    /// <summary>Reads and checks a formula. Never throws for what a person wrote, whatever it is.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="expected">The kind of result that is needed.</param>
    /// <param name="scope">The names that it may use.</param>
    /// <returns>The formula, or every fault.</returns>
    public static FormulaReading Read(string text, FormulaType expected, IFormulaScope scope)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        var faults = new List<FormulaFault>();
        void Report(Fault fault) => faults.Add(new(fault.Code, fault.Place, fault.Message));

        var root = Checker.Check(SyntaxReader.Read(text, Report), expected, scope, Report);
        return faults is [] && root is not null
            ? new(new CheckedFormula(text, root), [])
            : new(null, [.. faults.OrderBy(fault => fault.Place.Start)]);
    }
}
