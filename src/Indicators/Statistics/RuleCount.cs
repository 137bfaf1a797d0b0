namespace Fadu.Indicators.Statistics;

/// <summary>How many units a veto or a gate struck.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Units">Units that are vetoed, or do not meet the gate.</param>
/// <param name="Untold">Those for which it can't be told for want of a value; of a gate they are among <paramref name="Units"/>.</param>
public sealed record RuleCount(string Code, string Name, int Units, int Untold);
