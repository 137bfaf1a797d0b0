using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.Bulk;

/// <summary>What stands in a bulk workbook (批量填报表): all units and items of a round.</summary>
public sealed record BulkContent
{
    /// <summary>System, revision, round, who has it made and when.</summary>
    public required WorkbookStand Stand { get; init; }

    /// <summary>The definition of the revision that the round stands on.</summary>
    public required CheckedSystem System { get; init; }

    /// <summary>Whose values it takes.</summary>
    public required BulkChannel Channel { get; init; }

    /// <summary>The rows; gone through once, while they are written.</summary>
    public required IEnumerable<BulkUnit> Units { get; init; }

    /// <summary>What the hidden sheet is signed with.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The items that a channel takes, in the order of the system.</summary>
    public static IReadOnlyList<Item> ItemsOf(CheckedSystem system, BulkChannel channel)
    {
        ArgumentNullException.ThrowIfNull(system);
        return channel switch
        {
            BulkChannel.Attributes => system.System.Attributes,
            BulkChannel.Reported => [.. system.System.Items.Where(item => item.From is ItemSource.Unit)],
            _ => [.. system.System.Items.Where(item => item.From is ItemSource.Register or ItemSource.Survey)],
        };
    }
}
