using Fadu.Formula.Values;
using Fadu.Indicators.Moves;

namespace Fadu.Indicators.Plans;

/// <summary>One change of a plan.</summary>
public sealed record PlanChange
{
    /// <summary>The item.</summary>
    public required Movable Movable { get; init; }

    /// <summary>How many steps it goes: above 0 up, below 0 down.</summary>
    public required long Steps { get; init; }

    /// <summary>What the change costs, relative to others.</summary>
    public required decimal Effort { get; init; }

    /// <summary>By how much the total would miss what the plan promises without this change; what changes win together, each of them does.</summary>
    public required decimal Wins { get; init; }

    /// <summary>The value as it is now, maybe missing.</summary>
    public Value From => Movable.Grid.Start;

    /// <summary>The value to bring it to.</summary>
    public Value To => Movable.Grid[Steps];
}
