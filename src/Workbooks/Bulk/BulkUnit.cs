using Fadu.Indicators.Values;

namespace Fadu.Workbooks.Bulk;

/// <summary>A row of a bulk workbook.</summary>
/// <param name="Code">Code of the unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">With whom it is compared; null: no group.</param>
public sealed record BulkUnit(string Code, string Name, string? Group)
{
    /// <summary>What is known already, by item; empty: the cells stay empty, and an empty cell changes nothing.</summary>
    public IReadOnlyDictionary<string, ItemValue> Values { get; init; } = new Dictionary<string, ItemValue>();

    /// <summary>What a person wrote into cells that can't be read as values, by item; it stands there again as it was written.</summary>
    internal IReadOnlyDictionary<string, string> Unread { get; init; } = new Dictionary<string, string>();

    /// <summary>Version of the submission that the values are of; null: none are shown, and whatever is there may be changed.</summary>
    public long? Version { get; init; }
}
