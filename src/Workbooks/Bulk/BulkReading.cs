using Fadu.Workbooks.Intake;

namespace Fadu.Workbooks.Bulk;

/// <summary>What stands in a bulk workbook that came back.</summary>
public sealed record BulkReading
{
    /// <summary>So many faults and notices are told; more of them are counted.</summary>
    public const int MostTold = 1_000;

    /// <summary>What the file says of itself.</summary>
    public required BulkTicket Ticket { get; init; }

    /// <summary>The rows in which something stands that can be taken, in the order of the file; a unit may have several, and no item in two of them.</summary>
    public required IReadOnlyList<BulkRow> Rows { get; init; }

    /// <summary>Why cells can't be taken, in the order in which the file was read; the first of very many.</summary>
    public required IReadOnlyList<SheetFault> Faults { get; init; }

    /// <summary>How many faults there are.</summary>
    public required int FaultCount { get; init; }

    /// <summary>The rows that they are in, those of faults that are not told included; none for faults of columns.</summary>
    public required IReadOnlySet<(string Sheet, int Row)> WrongRows { get; init; }

    /// <summary>What the person should know of cells that were taken, in the order of the file; the first of very many.</summary>
    public required IReadOnlyList<SheetNotice> Notices { get; init; }
}
