using Fadu.Indicators.Values;

namespace Fadu.Application.Importing;

/// <summary>Values of one unit in a round.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Values">Codes of items with their values.</param>
public sealed record ValueRow(string Unit, IReadOnlyList<(string Item, ItemValue Value)> Values);
