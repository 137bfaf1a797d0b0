using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Makes a closed unit one again.</summary>
internal sealed record ReopenUnitInput(string Code) : MutationInput;
