using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Units;

/// <summary>The personal data of whoever was named to be reached in the unit until now was erased; says so without any of it.</summary>
/// <param name="Namings">Versions, in the unit's stream, of the events that named somebody; at least one.</param>
/// <param name="Reason">Why, e.g. the request of the person.</param>
public sealed record UnitContactErased(IReadOnlyList<long> Namings, string Reason) : UnitEvent
{
    /// <summary>Versions, in the unit's stream, of the events that named somebody; at least one.</summary>
    public IReadOnlyList<long> Namings { get; init => field = ValueList.Of(value); } = ValueList.Of(Namings);
}
