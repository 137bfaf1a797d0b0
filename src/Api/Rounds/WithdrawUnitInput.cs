namespace Fadu.Api.Rounds;

/// <summary>Takes a unit out.</summary>
internal sealed record WithdrawUnitInput(string UnitCode) : RoundInput;
