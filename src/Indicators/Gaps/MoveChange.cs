using Fadu.Formula.Values;
using Fadu.Indicators.Moves;

namespace Fadu.Indicators.Gaps;

/// <summary>One item taken to another value.</summary>
/// <param name="Movable">The item, with the values that it could have.</param>
/// <param name="Place">Which of them: so many steps above where it stands, or below where it is negative; never 0.</param>
public sealed record MoveChange(Movable Movable, long Place)
{
    /// <summary>The value as it is now, maybe missing.</summary>
    public Value From => Movable.Grid.Start;

    /// <summary>The value as it would be.</summary>
    public Value To => Movable.Grid[Place];

    /// <summary>What it costs.</summary>
    public decimal Effort => Movable.EffortOf(Place);
}
