using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Takes a text as the draft.</summary>
internal sealed record ImportIndexSystemInput(string Yaml) : MutationInput;
