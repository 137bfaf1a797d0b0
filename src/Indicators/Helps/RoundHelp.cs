namespace Fadu.Indicators.Helps;

/// <summary>What would lift most units over a line.</summary>
/// <param name="Units">How many units were looked at: those that take part.</param>
/// <param name="Below">How many of them are not over the line, or are barred from it by a rule.</param>
/// <param name="Left">How many of these none of the helps lifts by itself.</param>
/// <param name="Helps">The one that lifts most first, then the ones that add most; of equals, what costs less. Empty where none lifts any.</param>
public sealed record RoundHelp(int Units, int Below, int Left, IReadOnlyList<Help> Helps);
