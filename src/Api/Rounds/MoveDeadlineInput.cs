namespace Fadu.Api.Rounds;

/// <summary>Moves the deadline of all units.</summary>
internal sealed record MoveDeadlineInput(DateTimeOffset Deadline) : RoundInput;
