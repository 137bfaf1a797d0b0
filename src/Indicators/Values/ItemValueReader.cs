using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Values;

/// <summary>Between what is kept (<see cref="ItemValue"/>), what people write and what formulas see (<see cref="Value"/>).</summary>
public static class ItemValueReader
{
    /// <summary>Reads what a person wrote, by the rules of <see cref="ValueReader"/>.</summary>
    /// <param name="item">Type, limits and options.</param>
    /// <param name="text">As it was written; blank: absent.</param>
    public static ItemValueReading Read(Item item, string text)
    {
        var reading = ValueReader.Read(item, text);
        return new(reading is { Succeeded: true, Value.IsMissing: false } ? Kept(item, HalfWidth.Bare(text), reading.Value) : null, reading.Problem, reading.Warning) { Refusal = reading.Refusal };
    }

    /// <summary>What a formula sees of a kept value, where the item's type, range and options admit it.</summary>
    /// <param name="item">The item as it stands in the revision; it may have changed since the value was kept.</param>
    /// <param name="value">The value; null: absent, not reported to the formula.</param>
    /// <returns>The value, or a problem <c>value.*</c> that says what is allowed.</returns>
    public static ValueReading ToValue(Item item, ItemValue? value)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (value is not { } kept)
            return ValueReading.Of(Value.None(ItemKinds.FormulaTypeOf(item), MissingReason.NotReported));

        return item.Type switch
        {
            ItemType.Integer or ItemType.Decimal or ItemType.Percent when kept.Number is { } number => ValueReader.Number(item, number),
            ItemType.Boolean when kept.Boolean is { } boolean => ValueReading.Of(Value.Of(boolean)),
            ItemType.Choice when kept is { Boolean: null } => ValueReader.Read(item, Written(kept)),
            ItemType.Date when kept.Text is { } day && IsDay(day) => ValueReader.Read(item, day),
            ItemType.Text when kept.Text is { } text => ValueReader.Words(item, text),
            _ when kept.Text is { } text && ValueReader.Read(item, text) is { Succeeded: true } => ValueReader.AsText(item, text),
            _ => ValueReader.OfAnotherKind(item, Written(kept)),
        };
    }

    // By its name, since two options may be worth the same; by its number only where that stands between the options.
    private static ItemValue Kept(Item item, string text, Value value)
    {
        if (item.Type is not ItemType.Choice)
            return Kept(value);

        var key = NameKey.Of(text);
        var option = item.Choices.FirstOrDefault(choice => NameKey.Of(choice.Name) == key)
            ?? (value.Type is FormulaType.Number ? item.Choices.FirstOrDefault(choice => choice.Value == value.Number) : null);
        return option is null ? Kept(value) : ItemValue.Of(option.Name);
    }

    private static ItemValue Kept(Value value) => value.Type switch
    {
        FormulaType.Number => ItemValue.Of(value.Number),
        FormulaType.Boolean => ItemValue.Of(value.Boolean),
        FormulaType.Date => ItemValue.Of(value.Date),
        _ => ItemValue.Of(value.Text),
    };

    private static bool IsDay(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static string Written(ItemValue value) => value.Boolean switch
    {
        true => "是",
        false => "否",
        null => value.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : value.Text ?? "",
    };
}
