using System.Diagnostics;
using Fadu.Formula.Expressions;
using Fadu.Formula.Functions;
using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Spreadsheets;

/// <summary>Writes a formula in the language of spreadsheets.</summary>
internal sealed class SheetTranslator : ISheetTranslation
{
    // A part that is written several times and is longer than that gets a cell of its own.
    private const int LongestRepeated = 80;

    private readonly ISheetReferences _references;
    private readonly string _whole;
    private readonly HashSet<Parameter> _guarded;
    private Text? _obstacle;

    private SheetTranslator(ISheetReferences references, string whole, IEnumerable<Parameter> guarded) =>
        (_references, _whole, _guarded) = (references, whole, [.. guarded]);

    public static SheetFormula Translate(Expr root, string whole, ISheetReferences references, bool snapped)
    {
        var needed = NeededParameters.Of(root).Take(SheetFormula.MaxArguments).ToList();
        var translator = new SheetTranslator(references, whole, needed);
        var body = snapped ? translator.Of(root).Snapped() : translator.Of(root);
        var text = Guarded(body.CanFail ? $"IFERROR({body.Text},\"\")" : body.Text, [.. needed.Select(references.CellOf)]);
        return translator._obstacle is { } obstacle ? new(null, obstacle)
            : text.Length > SheetFormula.MaxLength || SheetLimits.NestingOf(text) > SheetFormula.MaxNesting
                ? new(null, new("公式太长或嵌套太深，电子表格容不下", "the formula is too long or nests too deep for a spreadsheet"))
            : SheetLimits.ArgumentsOf(text) > SheetFormula.MaxArguments ? new(null, new("函数的参数太多，电子表格容不下", "a function has more arguments than a spreadsheet takes"))
            : new(text, null);
    }

    public SheetPart Of(Expr part) => part switch
    {
        ConstantExpr constant => Literal(constant.Value),
        ParameterExpr parameter => Of(parameter.Parameter),
        UnaryExpr { Operator: UnaryOperator.Not } unary => SheetPart.Call("NOT", Of(unary.Operand)).AsWhole(),
        UnaryExpr unary => SheetOperators.Negated(Of(unary.Operand)),
        BinaryExpr { Operator: BinaryOperator.And or BinaryOperator.Or } logical => SheetOperators.Logical(logical.Operator, Of(logical.Left), Of(logical.Right)),
        BinaryExpr { Operator: BinaryOperator.Remainder } remainder => SheetOperators.Remainder(OfRepeated(remainder.Left), OfRepeated(remainder.Right)),
        BinaryExpr binary => SheetOperators.Binary(binary.Operator, binary.Left.Type, Of(binary.Left), Of(binary.Right)),
        ConditionalExpr conditional => SheetOperators.If(Of(conditional.Condition), Of(conditional.Then), Of(conditional.Otherwise)),
        CallExpr call => call.Function.Translate(call, this),
        _ => throw new UnreachableException(part.GetType().Name),
    };

    public SheetPart OfRepeated(Expr part)
    {
        var once = Of(part);
        return once.Text.Length <= LongestRepeated ? once : Guarded(_references.CellOf(Part(part)));
    }

    public SheetPart Of(Parameter parameter) => parameter switch
    {
        { Kind: ParameterKind.FullMarks } => Literal(parameter.Constant!.Value),
        { Kind: ParameterKind.Policy } => Cell(parameter),
        _ when _guarded.Contains(parameter) => Cell(parameter),
        _ => Guarded(_references.CellOf(parameter)).Like(Cell(parameter)),
    };

    public SheetPart IsMissing(Expr part) => Of(part) is not { CanFail: true } value ? SheetPart.Truth(false)
        : CellOf(part) is { } cell ? new($"{cell}=\"\"", SheetBinding.Comparison, false, 0, true)
        : SheetPart.Call("ISERROR", value).AsWhole() with { CanFail = false };

    public SheetPart Else(Expr part, SheetPart otherwise)
    {
        var value = Of(part);
        return (value.CanFail, CellOf(part)) switch
        {
            (false, _) => value,
            (_, { } cell) => SheetPart.Whole($"IF({cell}=\"\",{otherwise.Text},{cell})", otherwise.CanFail).Like(value, otherwise),
            _ => SheetPart.Whole($"IFERROR({value.Text},{otherwise.Text})", otherwise.CanFail).Like(value, otherwise),
        };
    }

    public string? Group(Expr part) => _references.GroupOf(Part(part));

    public string OwnAmongGroup(Expr part) => _references.OwnOf(Part(part));

    public SheetPart Cannot(Text reason)
    {
        _obstacle ??= reason;
        return SheetPart.Missing;
    }

    private FormulaPart Part(Expr part) => new(part, _whole);

    private SheetPart Cell(Parameter parameter) => SheetPart.Whole(_references.CellOf(parameter), false) with
    {
        Decimals = parameter.Type is FormulaType.Number ? _references.DecimalsOf(parameter) : 0,

        // The marks of an indicator are reckoned by the sheet itself; what people report stands there as it is.
        IsExact = parameter.Kind is not ParameterKind.Score,
    };

    private string? CellOf(Expr part) => part is ParameterExpr { Parameter: { Kind: not ParameterKind.FullMarks } parameter } ? _references.CellOf(parameter) : null;

    private static SheetPart Guarded(string cell) => SheetPart.Whole($"IF({cell}=\"\",NA(),{cell})", true);

    private static string Guarded(string body, IReadOnlyList<string> cells) => cells switch
    {
        [] => body,
        [var cell] => $"IF({cell}=\"\",\"\",{body})",
        _ => $"IF(OR({string.Join(',', cells.Select(cell => $"{cell}=\"\""))}),\"\",{body})",
    };

    private SheetPart Literal(Value value) => value.Type switch
    {
        FormulaType.Number => SheetLimits.Fits(value.Number) ? SheetPart.Number(value.Number) : Cannot(SheetLimits.TooManyDigits(value.Number)),
        FormulaType.Boolean => SheetPart.Truth(value.Boolean),
        FormulaType.Text => SheetLimits.Fits(value.Text) ? SheetPart.Whole($"\"{value.Text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", false).AsWhole() : Cannot(SheetLimits.TextTooLong),
        FormulaType.Date => SheetLimits.Fits(value.Date) ? SheetPart.Whole($"DATE({value.Date.Year},{value.Date.Month},{value.Date.Day})", false).AsWhole() : Cannot(SheetLimits.TooEarly(value.Date)),
        _ => throw new UnreachableException(value.Type.ToString()),
    };
}
