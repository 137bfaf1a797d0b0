using Fadu.Formula.Analysis;
using Fadu.Formula.Compilation;
using Fadu.Formula.Explanation;
using Fadu.Formula.Expressions;
using Fadu.Formula.Interpretation;
using Fadu.Formula.Intervals;
using Fadu.Formula.Spreadsheets;
using Fadu.Formula.Values;

namespace Fadu.Formula;

/// <summary>A formula without faults. Immutable; may be used by many threads.</summary>
public sealed class CheckedFormula
{
    internal CheckedFormula(string text, Expr root)
    {
        (Text, Root) = (text, root);
        (Parameters, UsesPeers) = References.Of(root);
    }

    /// <summary>The text as it was written.</summary>
    public string Text { get; }

    internal Expr Root { get; }

    /// <summary>Whether all units of a group get the same from it: it reads their values through figures of the group alone, and policy.</summary>
    public bool IsOneForGroup => References.AreOfGroup(Root);

    /// <summary>Kind of the result.</summary>
    public FormulaType Type => Root.Type;

    /// <summary>
    /// Every parameter that it reads, each once, in the order of the text; with 上期 values read through <c>Growth</c>,
    /// without [满分]. Policy parameters are among them.
    /// </summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Whether it looks at the whole group.</summary>
    public bool UsesPeers { get; }

    /// <summary>The result for one unit by the reference interpreter.</summary>
    public Value Evaluate(IFormulaContext context) => Interpreter.Evaluate(Root, context);

    /// <summary>Machine code that computes whole columns; costs some milliseconds, so keep what comes back.</summary>
    public CompiledFormula Compile() => Compiler.Compile(Root);

    /// <summary>Whether another formula computes the same from the same values, whatever its parameters are called and wherever they can lie.</summary>
    public bool ComputesAs(CheckedFormula other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other) || Sameness.Of(Root, other.Root);
    }

    /// <summary>What it can give, found from the ranges of its parameters.</summary>
    /// <param name="premise">A condition that is known to hold wherever it is computed (适用条件); null: none.</param>
    public FormulaAnalysis Analyse(CheckedFormula? premise) => Analyser.Analyse(Root, premise?.Root);

    /// <summary>
    /// What it can give for one unit of which some values are known and some not. The others of its group may have any values that their
    /// ranges admit. Sound: no result of such values lies outside. Warns of nothing.
    /// </summary>
    /// <param name="premise">A condition that is known to hold, or to be missing, wherever it is computed (适用条件); null: none.</param>
    /// <param name="known">What a parameter of the unit can be; null: what its range tells, or missing.</param>
    public FormulaAnalysis Analyse(CheckedFormula? premise, Func<Parameter, Extent?> known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return Analyser.Analyse(Root, premise?.Root, known, null);
    }

    /// <summary>Every value that stands in it, each once, in the order of the text: the places where its result may bend or jump.</summary>
    public IReadOnlyList<Value> Literals => field ??= References.LiteralsOf(Root);

    /// <summary>Which parameters of the unit are divided by which, each pair once; what functions over the group read is not among them.</summary>
    public IReadOnlyList<(Parameter Divisor, Parameter Dividend)> Quotients => field ??= Counterparts.Quotients(Root);

    /// <summary>
    /// Which parameters may be what others are measured against, each pair once: in <c>[due] - [done]</c> what is due, in a comparison of two
    /// bare parameters either.
    /// </summary>
    public IReadOnlyList<(Parameter Base, Parameter Figure)> Comparisons => field ??= Counterparts.Comparisons(Root);

    /// <summary>The result for one unit step by step, with the unit's own numbers.</summary>
    public ExplanationStep Explain(IFormulaContext context) => Explainer.Explain(Root, Text, context);

    /// <summary>The formula in the language of spreadsheets, which computes the same to 12 decimals.</summary>
    /// <param name="references">Where the values stand.</param>
    /// <returns>The formula, or why there is none.</returns>
    public SheetFormula ToSpreadsheet(ISheetReferences references) => AsPart.ToSpreadsheet(references);

    /// <summary>The whole formula as a part of a spreadsheet.</summary>
    public FormulaPart AsPart => field ??= new(Root, Text);
}
