using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Gives a policy parameter another value.</summary>
internal sealed record ChangeParameterInput(string System, string Parameter, string Value) : MutationInput;
