namespace Fadu.Indicators.Rounds;

/// <summary>What a unit sees of the others before publication.</summary>
/// <param name="BeforePublication">Whether it sees their ranks and its group's figures at all.</param>
/// <param name="SmallestGroup">Least number of units that a group must have for that; at least 1.</param>
public sealed record Visibility(bool BeforePublication, int SmallestGroup);
