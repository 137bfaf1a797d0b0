using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Enters a unit.</summary>
internal sealed record RegisterUnitInput(string Code, string Name, string? Kind, string? Parent, string? Group) : MutationInput;
