namespace Fadu.Indicators.Revisions;

/// <summary>In the draft, a formula was changed.</summary>
/// <param name="Place">Which formula of which kind of thing.</param>
/// <param name="Code">The code of the indicator, bonus, veto …</param>
/// <param name="Formula">The new text; null: none, where an indicator applies without a condition.</param>
public sealed record FormulaChanged(FormulaPlace Place, string Code, string? Formula) : SystemEvent;
