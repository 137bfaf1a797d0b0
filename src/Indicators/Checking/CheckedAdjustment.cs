using Fadu.Formula;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>A bonus or a deduction with its formula read.</summary>
/// <param name="Adjustment">As it was written.</param>
/// <param name="Formula">A number.</param>
public sealed record CheckedAdjustment(Adjustment Adjustment, CheckedFormula Formula);
