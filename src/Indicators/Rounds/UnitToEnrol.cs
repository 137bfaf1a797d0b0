namespace Fadu.Indicators.Rounds;

/// <summary>A unit that is to take part.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Group">With whom it is compared and ranked; null: with the units that have no group.</param>
/// <param name="Standing">How the unit stands at this moment.</param>
public sealed record UnitToEnrol(string Unit, string? Group, UnitStanding Standing);
