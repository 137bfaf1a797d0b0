namespace Fadu.Api.Rounds;

/// <summary>Draws units for on-the-spot checks.</summary>
internal sealed record DrawSampleInput(string? Seed, int Size, IReadOnlyList<string> Groups, bool NotDrawnBefore) : RoundInput;
