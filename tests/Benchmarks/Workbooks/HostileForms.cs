using Fadu.Benchmarks.GraphQL.Serving;
using Fadu.Catalog;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.TestSupport.Workbooks;
using Fadu.Workbooks.Bulk;
using Fadu.Workbooks.FillIn;
using Fadu.Workbooks.Stands;
using Fadu.Workbooks.Tests.Doors;

namespace Fadu.Benchmarks.Workbooks;

/// <summary>Forms of a system that ships: as handed out with values, marked once before, and as other programs save them.</summary>
internal static class HostileForms
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static readonly CheckedSystem System = SystemFile.Load(Path.Combine(NodeFolder.Root, "indicators", "mzfz.yaml")).Checked!;

    private static readonly WorkbookStand Stand = new()
    {
        SystemCode = System.System.Code,
        SystemName = System.System.Name,
        Revision = 1,
        RoundCode = "2026",
        RoundName = "2026年评估",
        AsOf = DateTimeOffset.UnixEpoch,
        ExportedBy = "Fadu",
        ExportedAt = DateTimeOffset.UnixEpoch,
    };

    // Some of them fit, others are told as errors.
    private static readonly Dictionary<string, ItemValue> Values = System.System.Items
        .Where(item => item.Type is ItemType.Integer or ItemType.Decimal or ItemType.Percent)
        .Select((item, place) => (item.Code, Value: ItemValue.Of(place % 3 == 0 ? 1.5m : place)))
        .ToDictionary(one => one.Code, one => one.Value, StringComparer.Ordinal);

    /// <summary>Where they are handed in.</summary>
    public static FormDoors Doors { get; } = new(System, Stand.RoundCode, Stand.Revision, Key);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<byte[]> All()
    {
        var (fillIn, bulk) = (FillIn(), Bulk());
        return [fillIn, Doors.Mark(fillIn), SharedTexts.Of(Doors.Mark(fillIn)), bulk, SharedTexts.Of(Doors.Mark(bulk))];
    }

    private static byte[] FillIn()
    {
        using var output = new MemoryStream();
        FillInWorkbook.Write(output, new()
        {
            Stand = Stand,
            System = System,
            UnitCode = "jia",
            UnitName = "甲区",
            Deadline = DateTimeOffset.UnixEpoch,
            Values = Values,
            Previous = Values,
            Binding = Values.Keys.ToHashSet(StringComparer.Ordinal),
            Open = Values.Keys.ToHashSet(StringComparer.Ordinal),
            Version = 1,
            Key = Key,
        });
        return output.ToArray();
    }

    private static byte[] Bulk()
    {
        using var output = new MemoryStream();
        BulkWorkbook.Write(output, new()
        {
            Stand = Stand,
            System = System,
            Channel = BulkChannel.Reported,
            Units = [new("jia", "甲区", "城区") { Values = Values }, new("yi", "乙区", null)],
            Key = Key,
        });
        return output.ToArray();
    }
}
