namespace Fadu.Formula;

/// <summary>What reading a formula gave.</summary>
/// <param name="Formula">The formula; null where there is any fault.</param>
/// <param name="Faults">Every fault, in the order of the text; empty where there is a formula.</param>
public sealed record FormulaReading(CheckedFormula? Formula, IReadOnlyList<FormulaFault> Faults);
