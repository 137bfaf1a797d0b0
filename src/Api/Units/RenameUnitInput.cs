using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Gives a unit another name.</summary>
internal sealed record RenameUnitInput(string Code, string Name) : MutationInput;
