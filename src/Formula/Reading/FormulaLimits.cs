namespace Fadu.Formula.Reading;

/// <summary>Limits that hold before NCalc's parser is called, which is quadratic and recurses.</summary>
internal static class FormulaLimits
{
    public const int MaxLength = 2_000;

    public const int MaxNesting = 32;

    /// <summary>Most numbers, names, operators, brackets and commas together. What comes after reading is quadratic in them here and there.</summary>
    public const int MaxTokens = 800;

    /// <summary>
    /// Most operators between two values: <c>1+1+1+…</c> nests to the left as deep as it is long, and a thousand of them need a
    /// megabyte of stack.
    /// </summary>
    public const int MaxOperators = 200;
}
