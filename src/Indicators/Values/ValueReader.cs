using System.Globalization;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Values;

/// <summary>Reads values as people write them in tables, examples and forms.</summary>
/// <remarks>No culture of the machine has a say: the decimal sign is a point, thousands may be set apart by commas or blanks.</remarks>
public static class ValueReader
{
    /// <summary>Code of the warning that characters around a value were dropped that nobody sees.</summary>
    public const string UnseenDropped = "value.unseen_dropped";

    /// <summary>Reads the value of an item or an attribute.</summary>
    /// <param name="item">Type, limits and options.</param>
    /// <param name="text">As it was written; blank: not reported.</param>
    public static ValueReading Read(Item item, string text)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(text);
        var bare = HalfWidth.Bare(text);
        var reading = ReadBare(item, bare);
        return bare.Length < text.Trim().Length && reading is { Succeeded: true, Value.IsMissing: false, Warning: null } ? reading with { Warning = Unseen(bare) } : reading;
    }

    private static Problem Unseen(string text) => new(
        UnseenDropped,
        new($"“{Quoting.Shown(text)}”前后有看不见的字符（如零宽空格），已去掉", $"'{Quoting.Shown(text)}' had characters around it that nobody sees (such as zero-width blanks); they are dropped"),
        null);

    private static ValueReading ReadBare(Item item, string text)
    {
        var written = HalfWidth.Of(text);
        if (written.Length == 0)
            return ValueReading.Of(Value.None(ItemKinds.FormulaTypeOf(item), MissingReason.NotReported));

        return item.Type switch
        {
            ItemType.Integer or ItemType.Decimal => Number(item, text, written),
            ItemType.Percent => Percent(item, text, written),
            ItemType.Boolean => Boolean(item, text, written),
            ItemType.Choice => Choice(item, text, written),
            ItemType.Date => Date(item, text, written),
            _ => Words(item, text.Trim()),
        };
    }

    /// <summary>Reads the value of a policy parameter.</summary>
    /// <param name="parameter">Its type counts, not the value that it has.</param>
    /// <param name="text">As it was written; blank: not reported.</param>
    public static ValueReading Read(PolicyParameter parameter, string text)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return Read(new Item { Code = parameter.Code, Name = parameter.Name, Type = parameter.Type }, text);
    }

    /// <summary>A number that is no text any more, against the item's limits.</summary>
    internal static ValueReading Number(Item item, decimal number) => Limited(item, number.ToString(CultureInfo.InvariantCulture), number);

    /// <summary>A text, unless no database keeps it: PostgreSQL has no U+0000, and half of a surrogate pair would become another character.</summary>
    internal static ValueReading Words(Item item, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\0' || (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++)))
                return Refuse(item, text, "value.not_a_text", new("含有不是文字的字符，请删去后重新填写", "holds a character that is none; type it again without it"));
        }

        return ValueReading.Of(Value.Of(text));
    }

    /// <summary>The refusal of a value that was kept of an item of another type.</summary>
    internal static ValueReading OfAnotherKind(Item item, string text) => item.Type switch
    {
        ItemType.Integer or ItemType.Decimal or ItemType.Percent => Refuse(item, text, "value.not_a_number", new("不是数", "is not a number")),
        ItemType.Boolean => Refuse(item, text, "value.not_yes_no", new("不是“是”或“否”", "is neither 是 nor 否")),
        ItemType.Choice => Refuse(item, text, "value.not_an_option", new("不在选项里", "is not one of the options")),
        ItemType.Date => Refuse(item, text, "value.not_a_date", new("不是日期，或者没有这一天", "is not a date, or there is no such day")),
        _ => Refuse(item, text, "value.not_a_text", new("不是文字", "is not a text")),
    };

    /// <summary>The refusal of a text that reads like a value of the item, and was given as a text all the same.</summary>
    internal static ValueReading AsText(Item item, string text) => item.Type switch
    {
        ItemType.Integer or ItemType.Decimal or ItemType.Percent => Refuse(item, text, "value.not_a_number", new("是作为文字给出的，请作为数给出", "was given as a text; give it as a number")),
        ItemType.Boolean => Refuse(item, text, "value.not_yes_no", new("是作为文字给出的，请作为是或否给出", "was given as a text; give it as yes or no")),
        ItemType.Date => Refuse(item, text, "value.not_a_date", new("是作为文字给出的，请作为日期给出", "was given as a text; give it as a date")),
        _ => OfAnotherKind(item, text),
    };

    private static ValueReading Number(Item item, string text, string written)
    {
        if (NumberText.TryRead(written, out var number))
            return Limited(item, text, number);

        return written switch
        {
            [.., '%'] when NumberText.TryRead(written[..^1].TrimEnd(), out _) => Refuse(item, text, "value.percent_sign",
                new("带有 % 号，这里不是百分数", "bears a % sign, but this is no percentage")),
            _ when NumberText.IsSpaced(written) => Spaced(item, text),
            _ when NumberText.IsScientific(written) => Refuse(item, text, "value.scientific",
                new("是科学计数法，可能已经丢了位数；请把单元格设成数值格式", "is in scientific notation and may have lost digits; format the cell as a number")),
            _ => Refuse(item, text, "value.not_a_number", new("不是数", "is not a number")),
        };
    }

    private static ValueReading Percent(Item item, string text, string written)
    {
        var signed = written is [.., '%'];
        if (!NumberText.TryRead(signed ? written[..^1].TrimEnd() : written, out var number))
            return NumberText.IsSpaced(written) ? Spaced(item, text) : Refuse(item, text, "value.not_a_number", new("不是百分数", "is not a percentage"));

        var reading = Limited(item, text, number);
        return signed || number is <= 0 or >= 1 || !reading.Succeeded ? reading : reading with { Warning = Bare(number) };
    }

    private static ValueReading Spaced(Item item, string text) => Refuse(item, text, "value.spaced", new(
        "中间的空格不是每三位一节，分不清是一个数还是几个数", "has blanks that don't set thousands apart, so that it may be one number or several"));

    // 0.95 is what a share looks like to a spreadsheet; read as 0.95 % it would cost the unit nearly everything.
    private static Problem Bare(decimal number) => new(
        "value.bare_share",
        new(
            $"{Numbers.Show(number)} 按 {Numbers.Show(number)}% 读入；如果是 {Numbers.Show(number * 100)}%，请写 {Numbers.Show(number * 100)} 或 {Numbers.Show(number * 100)}%",
            $"{Numbers.Show(number)} is read as {Numbers.Show(number)} %; for {Numbers.Show(number * 100)} %, write {Numbers.Show(number * 100)} or {Numbers.Show(number * 100)}%"),
        null);

    private static ValueReading Boolean(Item item, string text, string written) => written.ToUpperInvariant() switch
    {
        "是" or "有" or "TRUE" or "1" or "√" or "✓" or "✔" => ValueReading.Of(Value.Of(true)),
        "否" or "无" or "FALSE" or "0" or "×" or "✗" or "✘" => ValueReading.Of(Value.Of(false)),
        _ => Refuse(item, text, "value.not_yes_no", new("不是“是”或“否”", "is neither 是 nor 否")),
    };

    private static ValueReading Choice(Item item, string text, string written)
    {
        var key = NameKey.Of(text);
        if (item.Choices.FirstOrDefault(choice => NameKey.Of(choice.Name) == key) is { } named)
            return ValueReading.Of(named.Value is { } value && ItemKinds.FormulaTypeOf(item) is FormulaType.Number ? Value.Of(value) : Value.Of(named.Name));

        if (ItemKinds.FormulaTypeOf(item) is FormulaType.Number && NumberText.TryRead(written, out var number)
            && (item.Choices.Any(choice => choice.Value == number) || (ItemKinds.IsGraded(item) && ItemRange.Of(item).Contains(number))))
            return ValueReading.Of(Value.Of(number));

        return Refuse(item, text, "value.not_an_option", new("不在选项里", "is not one of the options"));
    }

    private static ValueReading Date(Item item, string text, string written)
    {
        if (!DateText.TryRead(written, out var date))
            return Refuse(item, text, "value.not_a_date", new("不是日期，或者没有这一天", "is not a date, or there is no such day"));

        return ItemRange.Of(item).Contains(date.DayNumber)
            ? ValueReading.Of(Value.Of(date))
            : Refuse(item, text, "value.out_of_range", new("超出允许的范围", "is out of range"));
    }

    private static ValueReading Limited(Item item, string text, decimal number)
    {
        if (item.Type is ItemType.Integer && number != decimal.Truncate(number))
            return Refuse(item, text, "value.not_whole", new("不是整数", "is not a whole number"));

        return ItemRange.Of(item).Contains(number)
            ? ValueReading.Of(Value.Of(number))
            : Refuse(item, text, "value.out_of_range", new("超出允许的范围", "is out of range"));
    }

    private static ValueReading Refuse(Item item, string text, string code, Text found)
    {
        var (shown, allowed, advice) = (Quoting.Shown(text.Trim()), ItemRange.Describe(item), ValueAdvice.Of(item, text));
        var cause = new Text($"“{shown}”{found.Chinese}", $"'{shown}' {found.English}");
        var cure = new Text(
            $"应写{Spaced(allowed.Chinese)}{(advice is { } chinese ? "；" + chinese.Chinese : "")}",
            $"write {allowed.English}{(advice is { } english ? "; " + english.English : "")}");
        var message = new Text($"{cause.Chinese}，{cure.Chinese}", $"{cause.English}; {cure.English}");
        return new(Value.None(ItemKinds.FormulaTypeOf(item), MissingReason.NotReported), new(code, message, null), null) { Refusal = new(cause, cure) };
    }

    private static string Spaced(string chinese) => char.IsAsciiLetterOrDigit(chinese[0]) || chinese[0] == '-' ? " " + chinese : chinese;
}
