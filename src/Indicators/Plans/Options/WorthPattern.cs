using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Plans.Options;

/// <summary>One way in which the leaves that can do either count or drop out.</summary>
/// <param name="Drops">The bits of those that have dropped out.</param>
/// <param name="Effective">What the indicators are worth then.</param>
internal sealed record WorthPattern(ulong Drops, EffectiveMarks Effective);
