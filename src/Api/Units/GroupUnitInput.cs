using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Says with whom a unit is compared.</summary>
internal sealed record GroupUnitInput(string Code, string? Group) : MutationInput;
