using System.Globalization;
using System.Text.RegularExpressions;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Values;

/// <summary>What to do about a text that is no value, where what it was meant for can be told.</summary>
internal static partial class ValueAdvice
{
    // 1954-10-03 to 2118-12-31: the days that anybody reports of lie among them.
    private const int FirstSerial = 20000;
    private const int LastSerial = 80000;

    // What a number cannot be parted from: 5万, 7成, 30多.
    private const string Magnitudes = "十百千万亿成折倍多余几来左以半";

    /// <summary>The advice; null where there is none.</summary>
    /// <param name="item">What the value is of.</param>
    /// <param name="text">A text that was refused.</param>
    public static Text? Of(Item item, string text)
    {
        var written = HalfWidth.Of(text);
        return written.ToUpperInvariant() switch
        {
            "/" or "\\" or "-" or "--" or "—" or "——" or "无" or "暂无" or "空" or "N/A" or "#N/A" or "NULL" =>
                new("没有数就留空", "leave the cell empty where there is no value"),
            ['#', ..] or ['=', ..] => new("请粘贴为数值", "paste it as a value"),
            _ when item.Type is ItemType.Date => Serial(written),
            _ when item.Type is ItemType.Integer or ItemType.Decimal or ItemType.Percent => Bare(item, written),
            _ => null,
        };
    }

    private static Text? Serial(string written) => NumberText.TryRead(written, out var number) && number is >= FirstSerial and <= LastSerial
        ? new("像 Excel 日期序号，请设成日期格式", "it looks like a date's serial number in Excel: format the cell as a date")
        : null;

    // 5万 is not 5: a magnitude is part of the number, unless the item counts in it.
    private static Text? Bare(Item item, string written)
    {
        if (written.Length > 40 || Dressed().Match(written) is not { Success: true } match)
            return null;

        var unit = match.Groups["unit"].Value;
        if ((unit is "" && !match.Groups["prefix"].Success) || (unit is [var first, ..] && Magnitudes.Contains(first, StringComparison.Ordinal) && unit != item.MeasurementUnit))
            return null;

        return NumberText.TryRead(match.Groups["number"].Value, out var number) && Shown(number) != written && ValueReader.Read(item, Shown(number)) is { Succeeded: true }
            ? new($"请写 {Shown(number)}", $"write {Shown(number)}")
            : null;
    }

    private static string Shown(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "^(?<prefix>['‘’`￥¥$])?\\s*(?<number>[+-]?[0-9][0-9,]*([.][0-9]+)?)\\s*(?<unit>[\\p{IsCJKUnifiedIdeographs}]{1,6})?$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dressed();
}
