namespace Fadu.Indicators.Units;

/// <summary>The person to be reached in a unit. Personal data.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Phone">The person's number; null where none was given.</param>
public sealed record UnitContact(string Name, string? Phone);
