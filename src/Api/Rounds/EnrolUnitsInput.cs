namespace Fadu.Api.Rounds;

/// <summary>Lets units take part.</summary>
internal sealed record EnrolUnitsInput(IReadOnlyList<EnrolUnitInput> Units) : RoundInput;
