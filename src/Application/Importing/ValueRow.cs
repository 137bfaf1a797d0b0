using Fadu.Indicators.Values;

namespace Fadu.Application.Importing;

/// <summary>Values of one unit in a round.</summary>
/// <param name="Unit">Its code.</param>
/// <param name="Values">Codes of items with their values.</param>
public sealed record ValueRow(string Unit, IReadOnlyList<(string Item, ItemValue Value)> Values)
{
    /// <summary>Version of the unit's submission that was seen, 0 before it has any event; null: whatever it is. A row that changes nothing stands in any case.</summary>
    public long? ExpectedVersion { get; init; }
}
