namespace Fadu.Api.Rounds;

/// <summary>Closes a round.</summary>
internal sealed record CloseRoundInput : RoundInput;
