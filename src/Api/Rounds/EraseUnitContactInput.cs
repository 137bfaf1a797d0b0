using Fadu.Api.Requests;

namespace Fadu.Api.Rounds;

/// <summary>Erases whoever was named to be reached in a unit.</summary>
internal sealed record EraseUnitContactInput(string UnitCode) : MutationInput;
