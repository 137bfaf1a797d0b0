namespace Fadu.Indicators.Units;

/// <summary>A unit was entered into the register.</summary>
/// <param name="Code">Its code for good, e.g. the division code 510104.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is: 区县, 部门, 村; null where nobody said.</param>
/// <param name="Parent">The unit that it belongs to; null at the top.</param>
/// <param name="Group">The group that it is compared within; null: none of its own.</param>
public sealed record UnitRegistered(string Code, string Name, string? Kind, string? Parent, string? Group) : UnitEvent;
