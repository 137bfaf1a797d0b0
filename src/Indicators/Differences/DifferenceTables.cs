using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Differences;

/// <summary>The values at both moments. Tables may hold other units, and in another order.</summary>
/// <param name="Before">Before, as the earlier revision defines them.</param>
/// <param name="BeforeAsLater">Before, as the later revision defines them; the same table where both are one.</param>
/// <param name="After">After, as the later revision defines them.</param>
public sealed record DifferenceTables(RoundTable Before, RoundTable BeforeAsLater, RoundTable After);
