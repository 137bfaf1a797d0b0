using Fadu.Indicators.Progress;

namespace Fadu.Application.Statistics;

/// <summary>How complete a round is and how timely it came, as far as somebody may see it.</summary>
/// <param name="Units">By unit, by code in byte order.</param>
/// <param name="Items">By item over all units, in file order; null: not all units may be seen.</param>
/// <param name="AsOf">The past moment that it shows; null: now.</param>
public sealed record RoundTimeliness(IReadOnlyList<UnitProgress> Units, IReadOnlyList<ItemProgress>? Items, DateTimeOffset? AsOf);
