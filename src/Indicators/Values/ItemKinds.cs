using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Values;

/// <summary>What formulas see of an item.</summary>
internal static class ItemKinds
{
    /// <summary>The kind of value in formulas: a choice whose options bear values is a number, one without is a text.</summary>
    public static FormulaType FormulaTypeOf(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Type is ItemType.Choice && HasValues(item) ? FormulaType.Number : FormulaTypeOf(item.Type);
    }

    /// <summary>The kind of value of a type; of a choice, that of one without values.</summary>
    public static FormulaType FormulaTypeOf(ItemType type) => type switch
    {
        ItemType.Integer or ItemType.Decimal or ItemType.Percent => FormulaType.Number,
        ItemType.Boolean => FormulaType.Boolean,
        ItemType.Date => FormulaType.Date,
        _ => FormulaType.Text,
    };

    /// <summary>Whether a value between the options' values can occur: the mean of what several evaluators gave.</summary>
    public static bool IsGraded(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Type is ItemType.Choice && item.From is ItemSource.Evaluator && HasValues(item);
    }

    private static bool HasValues(Item item) => item.Choices.Count > 0 && item.Choices.All(choice => choice.Value is not null);
}
