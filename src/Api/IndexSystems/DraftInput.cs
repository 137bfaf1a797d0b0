using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Does something with a draft that needs to be told nothing more.</summary>
internal sealed record DraftInput(string System) : MutationInput;
