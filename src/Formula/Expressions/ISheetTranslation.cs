using Fadu.Kernel;

namespace Fadu.Formula.Expressions;

/// <summary>What a function may ask of the translation into the language of spreadsheets.</summary>
internal interface ISheetTranslation
{
    /// <summary>A part.</summary>
    SheetPart Of(Expr part);

    /// <summary>A part that will be written more than once: one that is long gets a cell of its own.</summary>
    SheetPart OfRepeated(Expr part);

    /// <summary>The present unit's value of a parameter.</summary>
    SheetPart Of(Parameter parameter);

    /// <summary>Whether a part has no value; never fails.</summary>
    SheetPart IsMissing(Expr part);

    /// <summary>A part, or another piece where it has no value.</summary>
    SheetPart Else(Expr part, SheetPart otherwise);

    /// <summary>The cells with the values of a part, at 12 decimals, for the units of the present one's group; null: it has no group.</summary>
    string? Group(Expr part);

    /// <summary>The cell among those of a group that belongs to the present unit.</summary>
    string OwnAmongGroup(Expr part);

    /// <summary>Notes why the formula has no translation.</summary>
    /// <returns>Something in its place.</returns>
    SheetPart Cannot(Text reason);
}
