using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Helps;

/// <summary>A unit that a help lifts over the line.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Effort">What that costs it, relative to other items; null for a whole indicator, since that takes several values.</param>
public sealed record HelpedUnit(TableUnit Unit, decimal? Effort);
