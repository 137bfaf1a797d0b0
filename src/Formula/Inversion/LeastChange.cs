using Fadu.Formula.Values;

namespace Fadu.Formula.Inversion;

/// <summary>A formula solved backwards for one parameter.</summary>
/// <param name="Outcome">Whether the goal is reached.</param>
/// <param name="Place">
/// Place on the grid: 0 where the goal is reached already, the least change that reaches it, or where it is out of reach, the least change
/// to the best result. Of two changes of the same size, the one upwards.
/// </param>
/// <param name="Value">The parameter's value there.</param>
/// <param name="Result">What the formula gives there, evaluated forwards; maybe missing.</param>
/// <param name="Proved">
/// True: no smaller change reaches the goal, or none at all does and no result is better. False: the search was broken off; a change that it
/// found reaches the goal all the same, yet there may be a smaller one, and what it calls impossible may be possible.
/// </param>
public sealed record LeastChange(InversionOutcome Outcome, long Place, Value Value, Value Result, bool Proved)
{
    /// <summary>Whether the goal is reached, already or by the change.</summary>
    public bool IsReached => Outcome is not InversionOutcome.Impossible;
}
