namespace Fadu.Indicators.Scoring;

/// <summary>A unit that takes part in a round.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Group">With whom it is compared and ranked; null: the units without a group are one.</param>
/// <param name="Withdrawn">Whether it has left the round: it is still scored, but not ranked and nobody's peer.</param>
public sealed record TableUnit(string Code, string Name, string? Group, bool Withdrawn);
