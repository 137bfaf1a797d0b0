using Fadu.Indicators.Rounds;

namespace Fadu.Application.Bounds;

/// <summary>Of which scores bounds are asked for.</summary>
/// <param name="Basis">口径.</param>
/// <param name="AsReported">As of <see cref="OpenValues.BoundsOf"/>.</param>
/// <param name="AsOf">As everything stood at that moment; null: now.</param>
/// <param name="Revision">Under that revision; null: under the one that the round stands on.</param>
public sealed record BoundsView(Basis Basis, bool AsReported, DateTimeOffset? AsOf, int? Revision);
