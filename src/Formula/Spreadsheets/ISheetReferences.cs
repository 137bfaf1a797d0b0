using Fadu.Formula.Expressions;

namespace Fadu.Formula.Spreadsheets;

/// <summary>Where the cells stand that a translated formula reads. A cell without a value is blank or holds an empty text.</summary>
public interface ISheetReferences
{
    /// <summary>The cell with the present unit's value of a parameter: a number of at most 12 decimals and 15 digits, a truth value, a text or a day.</summary>
    /// <returns>The address as a formula writes it, e.g. <c>'数据'!$C5</c>.</returns>
    string CellOf(Parameter parameter);

    /// <summary>How many places after the point a number has at most, 0 to 12, in every cell of the parameter: doubles have 15 digits, and where sums of large numbers are compared the places decide.</summary>
    int DecimalsOf(Parameter parameter);

    /// <summary>A cell in the present unit's row that is filled with the translation of a part of the formula.</summary>
    string CellOf(FormulaPart part);

    /// <summary>The cell of the present unit among those of <see cref="GroupOf"/>.</summary>
    string OwnOf(FormulaPart part);

    /// <summary>
    /// The cells of the present unit's group, of which each is filled with the translation of a part of the formula brought to 12 decimals;
    /// empty for units that the indicator does not apply to.
    /// </summary>
    /// <returns>The address of a range; null where the unit is compared with nobody.</returns>
    string? GroupOf(FormulaPart part);
}
