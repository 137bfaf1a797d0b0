using Fadu.Formula.Expressions;
using Fadu.Formula.Spreadsheets;

namespace Fadu.Workbooks.Scores;

/// <summary>Where a formula finds what it reads in the row of one unit.</summary>
/// <param name="columns">All formulas of the workbook.</param>
/// <param name="applies">Whether the indicator of the formula applies to a unit; null: to all.</param>
/// <param name="place">The unit.</param>
internal sealed class FormulaBinding(FormulaColumns columns, WorkColumn? applies, int place) : ISheetReferences
{
    /// <inheritdoc />
    public string CellOf(Parameter parameter) => columns.CellOf(parameter, place);

    /// <inheritdoc />
    public int DecimalsOf(Parameter parameter) => columns.DecimalsOf(parameter);

    /// <inheritdoc />
    public string CellOf(FormulaPart part) => columns.PartOf(part, applies, ofGroup: false).At(place);

    /// <inheritdoc />
    public string OwnOf(FormulaPart part) => columns.PartOf(part, applies, ofGroup: true).At(place);

    /// <inheritdoc />
    public string? GroupOf(FormulaPart part)
    {
        var column = columns.PartOf(part, applies, ofGroup: true);
        return columns.Places.GroupAt(place) is { } group ? column.Through(group.First, group.Last) : null;
    }
}
