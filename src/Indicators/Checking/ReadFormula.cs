using Fadu.Formula;

namespace Fadu.Indicators.Checking;

/// <summary>A formula of a system and where it stands.</summary>
/// <param name="Text">As it was written.</param>
/// <param name="Path">JSON pointer.</param>
/// <param name="Owner">Code of what it belongs to.</param>
/// <param name="Role">What it is there for.</param>
/// <param name="Formula">Null where it has a fault.</param>
internal sealed record ReadFormula(string Text, string Path, string Owner, FormulaRole Role, CheckedFormula? Formula);
