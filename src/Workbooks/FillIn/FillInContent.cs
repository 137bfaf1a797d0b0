using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Workbooks.Stands;

namespace Fadu.Workbooks.FillIn;

/// <summary>What stands in a unit's fill-in workbook (填报表).</summary>
public sealed record FillInContent
{
    /// <summary>System, revision, round, who has it made and when.</summary>
    public required WorkbookStand Stand { get; init; }

    /// <summary>The definition of the revision that the round stands on.</summary>
    public required CheckedSystem System { get; init; }

    /// <summary>Code of the unit.</summary>
    public required string UnitCode { get; init; }

    /// <summary>Name of the unit.</summary>
    public required string UnitName { get; init; }

    /// <summary>Last moment for the unit to submit.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>What the unit has reported so far, submitted or not, and what was supplied to it, by item.</summary>
    public required IReadOnlyDictionary<string, ItemValue> Values { get; init; }

    /// <summary>Values of the round before, by item; empty where there is none.</summary>
    public required IReadOnlyDictionary<string, ItemValue> Previous { get; init; }

    /// <summary>Codes of the items that something reads which applies to the unit: required ones of them have to be reported.</summary>
    public required IReadOnlySet<string> Binding { get; init; }

    /// <summary>Codes of the items that the unit may report now.</summary>
    public required IReadOnlySet<string> Open { get; init; }

    /// <summary>How many files of evidence each item has; items without any may be left out.</summary>
    public IReadOnlyDictionary<string, int> EvidenceFiles { get; init; } = new Dictionary<string, int>();

    /// <summary>Version of the unit's submission that the values are of; 0: it has no event.</summary>
    public required long Version { get; init; }

    /// <summary>What the hidden sheet is signed with.</summary>
    public required byte[] Key { get; init; }

    internal FillInTicket Ticket => new()
    {
        Round = Stand.RoundCode,
        System = Stand.SystemCode,
        Revision = Stand.Revision,
        Unit = UnitCode,
        Moment = Stand.ExportedAt,
        Version = Version,
        Shown = Values,
    };
}
