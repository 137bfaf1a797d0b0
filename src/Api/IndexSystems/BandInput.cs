namespace Fadu.Api.IndexSystems;

/// <summary>A band of a table.</summary>
internal sealed record BandInput(string Name, decimal Min, decimal? EachAtLeast);
