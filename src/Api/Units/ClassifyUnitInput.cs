using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Says what a unit is.</summary>
internal sealed record ClassifyUnitInput(string Code, string? Kind) : MutationInput;
