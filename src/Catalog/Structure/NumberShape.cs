using System.Globalization;
using System.Text.RegularExpressions;
using Fadu.Catalog.Yaml;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Structure;

/// <summary>A number, taken from the text in the file and never through floating point.</summary>
internal sealed partial class NumberShape : Shape
{
    /// <summary>Least value; null: no limit.</summary>
    public decimal? Min { get; init; }

    /// <summary>Greatest value; null: no limit.</summary>
    public decimal? Max { get; init; }

    /// <summary>It lies above the least value, never on it.</summary>
    public bool AboveMin { get; init; }

    /// <summary>Only whole numbers.</summary>
    public bool Whole { get; init; }

    /// <summary>Null may stand there as well, and is then read as null.</summary>
    public bool OrNull { get; init; }

    public override Text Kind => Whole ? new("整数", "a whole number") : new("数", "a number");

    public override object? Read(YamlNode node, string path, StructureReader reader)
    {
        switch (node)
        {
            case YamlScalar { Style: ScalarStyle.Plain } scalar when OrNull && PlainScalar.IsNull(scalar.Text):
                return null;
            case YamlScalar { Style: ScalarStyle.Plain } scalar when Parse(scalar.Text) is { } number:
                return InRange(number, node, path, reader) ? number : null;
            case YamlScalar { Style: not ScalarStyle.Plain } scalar when Parse(scalar.Text) is not null:
                reader.Slip("structure.quoted_number", path, node.Start, new(
                    $"数不加引号，请写 {scalar.Text}", $"a number stands without quotation marks; write {scalar.Text}"));
                return InRange(Parse(scalar.Text)!.Value, node, path, reader) ? Parse(scalar.Text) : null;
            case YamlScalar { Text.Length: > 0 } scalar when Narrow(scalar.Text) is { } narrow:
                reader.Slip("structure.wide_number", path, node.Start, new(
                    $"“{Quoting.Shown(scalar.Text)}”请写成 {narrow}", $"write '{Quoting.Shown(scalar.Text)}' as {narrow}"));
                return Parse(narrow);
            case YamlScalar scalar when Leading(scalar.Text) is { } leading:
                reader.Slip("structure.more_than_a_number", path, node.Start, new(
                    $"“{Quoting.Shown(scalar.Text)}”不是数；这里只写数，请写 {Numbers.Show(leading)}", $"'{Quoting.Shown(scalar.Text)}' is no number; write {Numbers.Show(leading)} alone"));
                return InRange(leading, node, path, reader) ? leading : null;
            default:
                WrongKind(node, path, reader);
                return null;
        }
    }

    private bool InRange(decimal number, YamlNode node, string path, StructureReader reader)
    {
        var below = Min is { } min && (AboveMin ? number <= min : number < min);
        if (!below && !(number > Max) && !(Whole && number != decimal.Truncate(number)))
            return true;

        var limits = (Min, Max, AboveMin) switch
        {
            ({ } low, { } high, _) => new Text($"{Numbers.Show(low)} 到 {Numbers.Show(high)} 的", $" from {Numbers.Show(low)} to {Numbers.Show(high)}"),
            ({ } low, null, true) => new($"大于 {Numbers.Show(low)} 的", $" above {Numbers.Show(low)}"),
            ({ } low, null, false) => new($"不小于 {Numbers.Show(low)} 的", $" of at least {Numbers.Show(low)}"),
            (null, { } high, _) => new($"不大于 {Numbers.Show(high)} 的", $" of at most {Numbers.Show(high)}"),
            _ => new("", ""),
        };
        var share = IsShare && number is > 1 and <= 100
            ? new Text($"；{Numbers.Show(number)}% 写 {Numbers.Show(number / 100)}", $"; for {Numbers.Show(number)} %, write {Numbers.Show(number / 100)}")
            : new("", "");
        reader.Fault("structure.out_of_range", path, node.Start, new(
            $"{Numbers.Show(number)} 不行，应写{(char.IsAsciiDigit(limits.Chinese.FirstOrDefault()) ? " " : "")}{limits.Chinese}{Kind.Chinese}{share.Chinese}",
            $"{Numbers.Show(number)} does not do; write {Kind.English}{limits.English}{share.English}"));
        return false;
    }

    private bool IsShare => (Min, Max, Whole) is (0, 1, false);

    // The number that 30分, 70% and 100 ＃满分 begin with; a share in percent becomes a part of 1.
    private decimal? Leading(string text) =>
        Begin().Match(NameKey.Of(text)) is { Success: true } match && Narrow(match.Groups["number"].Value) is { } narrow && Parse(narrow) is { } number
            ? IsShare && match.Groups["percent"].Success ? number / 100 : number
            : null;

    private static decimal? Parse(string text) =>
        Pattern().IsMatch(text) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    // 1,000 and １００ are numbers to people, and texts to YAML.
    private static string? Narrow(string text) => ValueReader.Read(
        new Item { Code = "x", Name = "x", Type = ItemType.Decimal }, text) is { Succeeded: true, Value: { IsMissing: false } value }
        ? Numbers.Show(value.Number)
        : null;

    [GeneratedRegex(@"^(?<number>[-+]?[0-9][0-9,]*(\.[0-9]+)?)\s*((?<percent>%).*|[^0-9A-Za-z._,:+-].*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Begin();

    [GeneratedRegex(@"^[-+]?(0|[1-9][0-9]*)?(\.[0-9]*)?([eE][-+]?[0-9]{1,2})?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
