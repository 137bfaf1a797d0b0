using Fadu.Formula.Inversion;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Moves;

/// <summary>An item whose value could be another, with the values that it could have.</summary>
public sealed record Movable
{
    /// <summary>The item as formulas see it.</summary>
    public required SystemParameter Parameter { get; init; }

    /// <summary>The item.</summary>
    public required Item Item { get; init; }

    /// <summary>The values, seen from where it stands; there is at least one.</summary>
    public required ValueGrid Grid { get; init; }

    /// <summary>What one place further away costs, relative to other items; 0 where it costs nothing.</summary>
    public required decimal EffortPerStep { get; init; }

    /// <summary>Whether the unit can bring it about itself; not where others supply it, or where it waits to be verified.</summary>
    public required bool ByUnit { get; init; }

    /// <summary>What it costs to go to a place.</summary>
    public decimal EffortOf(long place) => EffortPerStep * Math.Abs((decimal)place);
}
