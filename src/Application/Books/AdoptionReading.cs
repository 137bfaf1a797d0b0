using Fadu.Indicators.Scoring;

namespace Fadu.Application.Books;

/// <summary>The scores of a round as they stand, and as they would come out were another revision adopted.</summary>
/// <param name="Before">As they stand.</param>
/// <param name="After">As they would come out, row by row of the same units.</param>
public sealed record AdoptionReading(BookReading Before, RoundScores After);
