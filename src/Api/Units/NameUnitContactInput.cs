using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Names whom to reach in a unit.</summary>
internal sealed record NameUnitContactInput(string Code, string Name, string? Phone) : MutationInput;
