using Fadu.Kernel;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Intake;

/// <summary>Why a cell can't be taken.</summary>
/// <param name="Sheet">Name of its sheet.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Code">Stable name of the kind of mistake: <c>value.*</c>, <c>cell.*</c>, <c>fill_in.*</c> …</param>
/// <param name="Cause">What is wrong.</param>
/// <param name="Cure">What to write or do; null where the cause says it.</param>
public sealed record SheetFault(string Sheet, CellPlace Place, string Code, Text Cause, Text? Cure)
{
    /// <summary>Code of the item that the cell is about; null: of none.</summary>
    public string? Item { get; init; }

    /// <summary>Name of that item; null: not known.</summary>
    public string? ItemName { get; init; }

    /// <summary>Name of the unit whose row it is, where a file is of many units; null: of none.</summary>
    public string? Unit { get; init; }

    /// <summary>Cause and cure in one sentence.</summary>
    public Text Message => Cure is { } cure ? new($"{Cause.Chinese}，{cure.Chinese}", $"{Cause.English}; {cure.English}") : Cause;

    /// <summary>The place as people name it: <c>A 工作推进!D7</c>.</summary>
    public string Where => $"{Sheet}!{Place}";

    /// <summary>The same as a refusal.</summary>
    public Problem ToProblem() => new(Code, Message, Where);
}
