namespace Fadu.Formula.Expressions;

/// <summary>The names that one formula may use.</summary>
public interface IFormulaScope
{
    /// <summary>The parameter of that name or code, as written between the brackets; null where there is none.</summary>
    Parameter? Find(string name);

    /// <summary>Every name that may be used, for the nearest one to a mistyped one.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>[满分] of this formula; null where the formula has none (conditions, adjustments without a cap).</summary>
    Parameter? FullMarks { get; }
}
