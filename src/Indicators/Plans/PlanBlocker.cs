using Fadu.Indicators.Moves;

namespace Fadu.Indicators.Plans;

/// <summary>A rule that keeps the unit from its target as things stand.</summary>
/// <param name="Kind">What kind of rule.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="CanBeLifted">Whether the items that may be moved can lift it.</param>
/// <param name="Lifting">The items of the cheapest way to lift it by itself; empty where they can't.</param>
/// <param name="Items">Codes of the items that it reads.</param>
public sealed record PlanBlocker(
    PlanBlockerKind Kind, string Code, string Name, bool CanBeLifted, IReadOnlyList<Movable> Lifting, IReadOnlyList<string> Items);
