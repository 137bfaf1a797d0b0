using System.Diagnostics;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Formula.Functions;

/// <summary>What a kind of value is called in messages and help.</summary>
internal static class TypeNames
{
    public static Text Of(FormulaType type) => type switch
    {
        FormulaType.Number => new("数", "number"),
        FormulaType.Boolean => new("是否（条件）", "condition (true or false)"),
        FormulaType.Text => new("文字", "text"),
        FormulaType.Date => new("日期", "date"),
        _ => throw new UnreachableException(),
    };
}
