namespace Fadu.Api.Units;

/// <summary>Whether a unit is; one that was not registered is none.</summary>
internal enum UnitState
{
    Active,
    Closed,
}
