namespace Fadu.Indicators.Revisions;

/// <summary>In the draft, an indicator's marks were changed.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Marks">The new marks; null on a node: the sum of those below.</param>
/// <param name="OutOf">The scale that the formula is written on from now on, so that it stays what it was; null: the marks.</param>
public sealed record MarksChanged(string Indicator, decimal? Marks, decimal? OutOf) : SystemEvent;
