using System.Linq.Expressions;
using Fadu.Formula.Intervals;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Expressions;

/// <summary>One function of the formula language: everything that anybody has to know of it, in one place.</summary>
internal abstract class FormulaFunction
{
    /// <summary>As formulas write it; unique, case counts.</summary>
    public abstract string Name { get; }

    /// <summary>The parameters as help shows them, e.g. <c>x, x0, x1</c>.</summary>
    public abstract string Parameters { get; }

    /// <summary>How many arguments are allowed.</summary>
    public abstract Arity Arity { get; }

    /// <summary>What it gives when an argument is missing, as help says it.</summary>
    public virtual Text MissingRule => new("任一参数缺失，结果即缺失", "missing when any argument is missing");

    /// <summary>What it does, for coordinators, in one sentence.</summary>
    public abstract Text Help { get; }

    /// <summary>A line that can be copied.</summary>
    public abstract string Example { get; }

    /// <summary>Whether the result depends on [满分], which then has to exist.</summary>
    public virtual bool UsesFullMarks => false;

    /// <summary>Whether it looks at the whole group.</summary>
    public virtual bool OverPeers => false;

    /// <summary>Whether it gives all units of a group the same, whatever its arguments.</summary>
    public virtual bool IsOneForGroup => false;

    /// <summary>The kind that an argument has to be of; null where any is allowed.</summary>
    /// <param name="index">Place of the argument, from 0.</param>
    /// <param name="count">How many arguments there are.</param>
    public virtual FormulaType? ArgumentType(int index, int count) => FormulaType.Number;

    /// <summary>The kind of the result, once the arguments have passed.</summary>
    public virtual FormulaType ResultType(IReadOnlyList<Expr> arguments) => FormulaType.Number;

    /// <summary>What cannot be told from kinds alone; the place is one of the arguments.</summary>
    public virtual IEnumerable<(TextSpan Place, Text Fault)> Check(IReadOnlyList<Expr> arguments) => [];

    /// <summary>Parameters that it reads without their standing among the arguments.</summary>
    public virtual IEnumerable<Parameter> HiddenReads(CallExpr call) => [];

    /// <summary>The reference meaning, written to be read.</summary>
    public abstract Value Interpret(CallExpr call, IInterpretation interpretation);

    /// <summary>The same as machine code: emits the statements that compute it.</summary>
    /// <returns>The value, without effects; a missing result has jumped away before.</returns>
    public abstract Expression Compile(CallExpr call, IEmission emission);

    /// <summary>The same in the language of spreadsheets, with functions that Excel 2010, WPS and LibreOffice 7 all have.</summary>
    /// <returns>A piece that gives the same to 12 decimals; or the reason why there is none was noted.</returns>
    public abstract SheetPart Translate(CallExpr call, ISheetTranslation translation);

    /// <summary>Everything that the result can be.</summary>
    public abstract Extent Range(CallExpr call, IRangeAnalysis analysis);

    /// <summary>Which way the result goes when one argument rises.</summary>
    /// <param name="call">The call.</param>
    /// <param name="index">Place of the argument, from 0.</param>
    /// <param name="analysis">Ranges of the arguments.</param>
    public abstract Direction DirectionOf(CallExpr call, int index, IRangeAnalysis analysis);

    /// <summary>How an explanation says the step in Chinese, e.g. "780000 ÷ 1000000"; null: the name and the arguments.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arguments">What each argument came to, as text with its unit of measure.</param>
    public virtual string? Phrase(CallExpr call, IReadOnlyList<string> arguments) => null;

    /// <summary>What an explanation adds behind the result in Chinese; null: nothing.</summary>
    public virtual string? Remark(CallExpr call, IInterpretation interpretation) => null;
}
