using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>A value from a survey or a register.</summary>
/// <param name="Value">The value.</param>
/// <param name="Revision">The revision that it was supplied under.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record SuppliedValue(ItemValue Value, int Revision, string Source);
