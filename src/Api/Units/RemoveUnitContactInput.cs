using Fadu.Api.Requests;

namespace Fadu.Api.Units;

/// <summary>Leaves a unit without anybody to reach.</summary>
internal sealed record RemoveUnitContactInput(string Code) : MutationInput;
