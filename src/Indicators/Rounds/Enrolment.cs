namespace Fadu.Indicators.Rounds;

/// <summary>A unit's part in a round.</summary>
/// <param name="Group">With whom it is compared and ranked; null: with the units that have no group.</param>
/// <param name="Withdrawn">Whether it has left the ranking; it may be enrolled again.</param>
public sealed record Enrolment(string? Group, bool Withdrawn);
