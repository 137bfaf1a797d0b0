namespace Fadu.Formula.Reading;

/// <summary>Limits that hold before NCalc's parser is called, which is quadratic and recurses.</summary>
internal static class FormulaLimits
{
    public const int MaxLength = 2_000;

    public const int MaxNesting = 32;
}
