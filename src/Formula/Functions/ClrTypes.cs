using System.Diagnostics;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>How compiled code holds a value: days as day numbers, so that comparing them costs nothing.</summary>
internal static class ClrTypes
{
    public static Type Of(FormulaType type) => type switch
    {
        FormulaType.Number => typeof(decimal),
        FormulaType.Boolean => typeof(bool),
        FormulaType.Text => typeof(string),
        FormulaType.Date => typeof(int),
        _ => throw new UnreachableException(),
    };
}
