using Fadu.Kernel;
using Fadu.Workbooks.Intake;

namespace Fadu.Application.Forms;

/// <summary>What came of a workbook that was handed in.</summary>
public sealed record FormImport
{
    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Code of the unit; null: those of many.</summary>
    public required string? Unit { get; init; }

    /// <summary>Values that were found and can be read.</summary>
    public required int Values { get; init; }

    /// <summary>Values that change something: entered, or to be entered where nothing was.</summary>
    public required int Changed { get; init; }

    /// <summary>Values that stand there already, or that were not touched.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Whether the changes were entered, or would have been had there been any.</summary>
    public required bool Applied { get; init; }

    /// <summary>Events appended; 0 where nothing was.</summary>
    public required long Events { get; init; }

    /// <summary>Why cells were not taken, in the order of the file; of very many those that come first.</summary>
    public required IReadOnlyList<SheetFault> Faults { get; init; }

    /// <summary>How many faults there are, those that are not told included.</summary>
    public required int FaultCount { get; init; }

    /// <summary>What the person should know: of cells that were taken in the order of the file, then of what the file brought before and that stays (<c>fill_in.kept</c>, <c>bulk.kept</c>).</summary>
    public required IReadOnlyList<SheetNotice> Notices { get; init; }

    /// <summary>A stream that somebody else wrote to meanwhile, which ended the appending of many; null: none did. Of an import as a whole nothing is entered then.</summary>
    public string? Conflict { get; init; }

    /// <summary>Why the file does not come back with its errors marked: <c>marking.too_large</c>; null: nothing speaks against it.</summary>
    public Problem? Unmarked { get; init; }

    /// <summary>Writes the file again with its errors marked, for the person to go on in; null where there are none, or the file can't be marked.</summary>
    public FormMarks? Marked { get; init; }

    /// <summary>Of a file of many units, writes those rows alone that were left out, with their errors marked, to be corrected and handed in alone; null where none were, or nothing was entered.</summary>
    public FormMarks? WrongRows { get; init; }
}
