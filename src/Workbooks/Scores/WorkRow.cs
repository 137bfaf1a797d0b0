using Fadu.Workbooks.Scores.Reckoning;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>The cells of a unit on the sheets where everything is worked out, each with what it gives now: programs that compute nothing show that.</summary>
internal sealed class WorkRow
{
    // Beyond it a number has no digits after the point, and no mark is so large.
    private const double MostExact = 1e15;

    private readonly ScoreModel _model;
    private readonly int _place;
    private readonly Cell?[] _cells;

    public WorkRow(ScoreModel model, int place) => (_model, _place, _cells) = (model, place, new Cell?[model.Work.All.Count]);

    /// <summary>A cell.</summary>
    /// <param name="number">Place of its column among all of them, from 0.</param>
    public Cell this[int number] => _cells[number] ??= WithResult(_model.Work.All[number].Cell(_place));

    // Steps whose results the engine has not handed over are reckoned as the spreadsheet will.
    private Cell WithResult(Cell cell) => cell is { Kind: CellKind.Empty, FormulaText: { } formula, Style: var style } ? SheetReckoner.Of(formula, At) switch
    {
        { Kind: ReckonedKind.Text, Text: var text } => Cell.Formula(formula, text!, style),
        { Kind: ReckonedKind.Truth, Number: var truth } => Cell.Formula(formula, truth != 0, style),
        { Kind: ReckonedKind.Error } => cell,
        { Number: var result } => Cell.Formula(formula, Math.Abs(result) < MostExact ? (decimal)result : null, style),
    } : cell;

    private Reckoned At(string sheet, int row, int column) => row != ScorePlaces.RowOf(_place) ? throw new NotSupportedException($"{sheet} {row}: another unit's row.")
        : Shown(sheet == ScoreSheets.Marks ? MarksSheet.At(_model, _place, column) : this[_model.Work.Find(sheet, column)]);

    private static Reckoned Shown(Cell cell) => cell.Kind switch
    {
        CellKind.Empty => cell.FormulaText is null ? Reckoned.Blank : Reckoned.Error,
        CellKind.Text => Reckoned.Of(cell.Content!),
        CellKind.Truth => Reckoned.Of(cell.Value != 0),
        CellKind.Error => Reckoned.Error,
        _ => Reckoned.Of((double)cell.Value),
    };
}
