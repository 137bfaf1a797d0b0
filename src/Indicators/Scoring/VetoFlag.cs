using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring;

/// <summary>A veto that cannot be told for want of a value: the unit is not vetoed, but somebody has to look.</summary>
/// <param name="Veto">Which.</param>
/// <param name="Reason">Why it cannot be told.</param>
public sealed record VetoFlag(Veto Veto, MissingReason Reason);
