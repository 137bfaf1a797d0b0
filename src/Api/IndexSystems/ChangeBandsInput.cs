using Fadu.Api.Requests;

namespace Fadu.Api.IndexSystems;

/// <summary>Changes a table of bands.</summary>
internal sealed record ChangeBandsInput(string System, string? BandSet, IReadOnlyList<BandInput> Bands) : MutationInput;
