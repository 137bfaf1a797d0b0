namespace Fadu.Api.Rounds;

/// <summary>A unit that is to take part.</summary>
/// <param name="UnitCode">Its code.</param>
/// <param name="Group">With whom it is compared; null: its own group.</param>
internal sealed record EnrolUnitInput(string UnitCode, string? Group);
