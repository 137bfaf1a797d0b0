using Fadu.Workbooks.Intake;

namespace Fadu.Workbooks.FillIn;

/// <summary>What stands in a fill-in workbook that came back.</summary>
public sealed record FillInReading
{
    /// <summary>So many faults are told; more of them are counted.</summary>
    public const int MostTold = 1_000;

    /// <summary>What the file says of itself.</summary>
    public required FillInTicket Ticket { get; init; }

    /// <summary>The unit's own items that can be taken, in the order of the file.</summary>
    public required IReadOnlyList<FillInValue> Values { get; init; }

    /// <summary>What was written beside items, by item; kept by nobody but the file.</summary>
    public required IReadOnlyDictionary<string, string> Remarks { get; init; }

    /// <summary>Why cells can't be taken, in the order of the file; the first of very many.</summary>
    public required IReadOnlyList<SheetFault> Faults { get; init; }

    /// <summary>How many faults there are.</summary>
    public required int FaultCount { get; init; }

    /// <summary>What the person should know of cells that were taken, in the order of the file.</summary>
    public required IReadOnlyList<SheetNotice> Notices { get; init; }
}
