using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Begins a draft as a copy of a revision.</summary>
internal sealed record StartDraftInput(string System, int? BasedOn) : MutationInput;
