using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Records that a unit has ceased to be.</summary>
internal sealed record CloseUnitInput(string Code, string? Successor) : MutationInput;
