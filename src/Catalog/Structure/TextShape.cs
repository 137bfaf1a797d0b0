using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Fadu.Catalog.Yaml;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A text; one without quotation marks must not look like a number, a truth value, a date or nothing.</summary>
/// <param name="minLength">Least number of characters.</param>
/// <param name="pattern">What it has to look like; null: anything.</param>
internal class TextShape(int minLength, Regex? pattern) : Shape
{
    public int MinLength => minLength;

    public Regex? Pattern => pattern;

    /// <summary>Whether it has to show every character that it has: two names that look alike would be two.</summary>
    public bool Visible { get; init; }

    public override Text Kind => new("文字", "a text");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        if (node is not YamlScalar scalar)
        {
            WrongKind(node, path, reader);
            return null;
        }

        return scalar is { Text: "", Style: ScalarStyle.Plain } ? Empty(scalar, path, reader)
            : !Unquoted(scalar, path, reader) || Fits(scalar, path, reader) ? scalar.Text
            : null;
    }

    /// <summary>Whether a text says what it says without quotation marks too; where not, it is reported.</summary>
    public static bool Unquoted(YamlScalar scalar, string path, StructureReader reader)
    {
        if (scalar.Style is not ScalarStyle.Plain)
            return true;

        var shown = Quoting.Shown(scalar.Text);
        var taken = scalar.Text switch
        {
            var text when PlainScalar.IsNull(text) => new Text("空值", "nothing"),
            var text when PlainScalar.IsBoolean(text) => new("是或否", "true or false"),
            var text when PlainScalar.IsDate(text) => new("日期", "a date"),
            var text when PlainScalar.IsNumber(text) => new("数", "a number"),
            _ => (Text?)null,
        };
        if (taken is not { } kind)
            return true;

        reader.Slip("structure.needs_quotes", path, scalar.Start, new(
            $"{shown} 没有加引号，会被当成{kind.Chinese}；请加引号，写 \"{shown}\"", $"without quotation marks, {shown} is taken for {kind.English}; put it in quotation marks: \"{shown}\""));
        return false;
    }

    private static bool IsInvisible(Rune character) => Rune.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string? Empty(YamlScalar scalar, string path, StructureReader reader)
    {
        reader.Fault("structure.empty", path, scalar.Start, new(
            "没有写内容；不需要就把这一项整个删去", "there is nothing here; write it or leave the key out"));
        return null;
    }

    private bool Fits(YamlScalar scalar, string path, StructureReader reader)
    {
        if (scalar.Text.Length < minLength)
        {
            reader.Fault("structure.empty", path, scalar.Start, new("引号里没有写内容", "there is nothing between the quotation marks"));
            return false;
        }

        if (Visible && scalar.Text.TrimEnd('\n').EnumerateRunes().FirstOrDefault(IsInvisible) is { Value: > 0 } hidden)
        {
            var named = $"U+{hidden.Value:X4}";
            reader.Fault("structure.invisible_character", path, scalar.Start, new(
                $"含有看不见的字符 {named}，请删去后重新输入", $"it contains the invisible character {named}; type it again without"));
            return false;
        }

        if (pattern is null || pattern.IsMatch(scalar.Text))
            return true;

        var shown = Quoting.Shown(scalar.Text);
        reader.Fault("structure.bad_code", path, scalar.Start, new(
            $"“{shown}”不能作编号：编号用英文字母、数字、点、横线、下划线，以字母或数字开头，最多 64 个字符",
            $"'{shown}' can't be a code: write letters A-Z, digits, '.', '-' and '_', starting with a letter or digit, at most 64 characters"));
        return false;
    }
}
