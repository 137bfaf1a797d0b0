using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Puts a unit below another.</summary>
internal sealed record MoveUnitInput(string Code, string? Parent) : MutationInput;
