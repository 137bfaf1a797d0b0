namespace Fadu.Indicators.Units;

/// <summary>A unit named the person to be reached. Personal data: not shown outside the office and the unit.</summary>
/// <param name="Name">The person's name; null once it was erased.</param>
/// <param name="Phone">The person's number; null where none was given, and once it was erased.</param>
public sealed record UnitContactNamed(string? Name, string? Phone) : UnitEvent;
