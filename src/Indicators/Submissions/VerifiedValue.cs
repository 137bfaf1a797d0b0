using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>What evaluators found an item to be.</summary>
/// <param name="Value">The value.</param>
/// <param name="Revision">The revision that it was verified under.</param>
/// <param name="Reason">Why it is another than the submitted one; null: it is the same.</param>
public sealed record VerifiedValue(ItemValue Value, int Revision, string? Reason);
