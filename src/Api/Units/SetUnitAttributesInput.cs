using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Gives attributes of a unit values.</summary>
internal sealed record SetUnitAttributesInput(string Code, IReadOnlyList<UnitAttributeInput> Attributes) : MutationInput;
