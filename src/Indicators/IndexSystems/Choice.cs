namespace Fadu.Indicators.IndexSystems;

/// <summary>One option of a choice.</summary>
/// <param name="Name">As people pick it, e.g. 优.</param>
/// <param name="Value">What formulas see; null: they see the name. All options of an item have a value, or none has.</param>
public sealed record Choice(string Name, decimal? Value);
