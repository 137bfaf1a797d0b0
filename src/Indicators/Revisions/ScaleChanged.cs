namespace Fadu.Indicators.Revisions;

/// <summary>In the draft, the scale that an indicator's formula is written on was changed.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="OutOf">What the formula's full marks are; null: the indicator's marks.</param>
/// <param name="Pass">达标线 on that scale; null where there is none.</param>
public sealed record ScaleChanged(string Indicator, decimal? OutOf, decimal? Pass) : SystemEvent;
