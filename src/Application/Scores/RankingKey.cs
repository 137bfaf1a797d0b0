using System.Globalization;

namespace Fadu.Application.Scores;

/// <summary>Where a unit stands in an order, apart from who else is there: so a place can be found again when the unit is gone.</summary>
/// <param name="Number">The figure that is ordered by; null where there is none, or the order is by a text.</param>
/// <param name="Name">The text that is ordered by; null where the order is by a figure.</param>
/// <param name="Code">Code of the unit, which settles ties.</param>
public readonly record struct RankingKey(decimal? Number, string? Name, string Code)
{
    private const char Separator = '\u001f';

    /// <summary>The order of keys.</summary>
    /// <param name="isDescending">Whether the greatest comes first.</param>
    public static Comparison<RankingKey> Order(bool isDescending)
    {
        var sign = isDescending ? -1 : 1;
        return (left, right) =>
        {
            if (left.Number is null != right.Number is null)
                return left.Number is null ? 1 : -1;

            var order = left.Number is { } number ? decimal.Compare(number, right.Number!.Value) : string.CompareOrdinal(left.Name, right.Name);
            return order != 0 ? sign * order : string.CompareOrdinal(left.Code, right.Code);
        };
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; anything else becomes a key somewhere.</summary>
    public static RankingKey Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(Separator) switch
        {
            [var number, var name, var code] => new(
                decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null, name is "" ? null : name, code),
            _ => new(null, null, text),
        };
    }

    /// <summary>The key as a text.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}{Separator}{Name}{Separator}{Code}");
}
