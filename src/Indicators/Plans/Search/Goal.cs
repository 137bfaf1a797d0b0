using Fadu.Indicators.Plans.Options;

namespace Fadu.Indicators.Plans.Search;

/// <summary>What a plan has to come to.</summary>
/// <param name="Total">The least total, after rounding.</param>
/// <param name="EachAtLeast">The least achievement of every first-level indicator, 0 to 1; null: not looked at.</param>
/// <param name="Rules">The rules that have to come out well.</param>
internal sealed record Goal(decimal Total, decimal? EachAtLeast, IReadOnlyList<Rule> Rules);
