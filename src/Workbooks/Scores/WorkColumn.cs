using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>A column of the sheets where everything is worked out.</summary>
/// <param name="Sheet">Which of them, from 0.</param>
/// <param name="Number">From 1.</param>
/// <param name="Section">What it belongs to.</param>
/// <param name="Name">What it is.</param>
/// <param name="Detail">The formula as the index system writes it; empty where there is none.</param>
/// <param name="Cell">The cell of a unit by its place.</param>
internal sealed record WorkColumn(int Sheet, int Number, string Section, string Name, string Detail, Func<int, Cell> Cell)
{
    /// <summary>Its cell in a unit's row, as formulas on any sheet name it.</summary>
    public string At(int place) => ScoreSheets.At(ScoreSheets.WorkAt(Sheet), Number, place);

    /// <summary>Its cells through some units' rows.</summary>
    public string Through(int first, int last) => ScoreSheets.Through(ScoreSheets.WorkAt(Sheet), Number, first, last);
}
