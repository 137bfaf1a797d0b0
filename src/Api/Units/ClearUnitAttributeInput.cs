using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Takes the value of an attribute away.</summary>
internal sealed record ClearUnitAttributeInput(string Code, string Attribute) : MutationInput;
