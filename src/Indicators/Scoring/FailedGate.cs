using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring;

/// <summary>A gate that a unit does not meet, so that it is shown apart and not ranked.</summary>
/// <param name="Gate">Which.</param>
/// <param name="Reason">Why it cannot be told; none where the condition is false.</param>
public sealed record FailedGate(Gate Gate, MissingReason Reason);
