using System.Text;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog.Tests.Writing;

/// <summary>Systems with everything that a file can say, sensible or not, and texts that are hard to write.</summary>
/// <param name="random">Where they come from.</param>
internal sealed class RandomSystem(Random random)
{
    private static readonly string[] _texts =
    [
        "no", "yes", "~", "null", "true", "1.10", "2023", "2023-06-30", "0x1F", "1_000", "1:30", ".5", "-", "- a", "-3", "a: b", "a #b", "#a", "a,b", "[a]", "{a}", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a`",
        "'a'", "\"a\"", "a\\b", "，全角：冒号", "“引号”", "a\nb", "a\n\nb\n", "\na", " a", "a ", "a\n b", "a\n\tb", "　全角空格", "a\n　b", "a\u00A0b", "a\u0085b", "a\u2028b", "a\uFEFFb", "a\u200Bb", "a\0b", "a\rb", "\U0001F600", "\U000E0001", "",
        "\n", "a\n\n", "a: |\nb", "---", "...", "--- a", "?", "? a", "普法经费", "村(居)委会", "按四议、两公开决策数。", "a  b", "键: 值", "<<", "=", "a\nb: c\n# d",
    ];

    private static readonly string[] _names = [.. _texts.Where(text => text.Length > 0 && text.TrimEnd('\n').EnumerateRunes().All(IsVisible))];

    private int _codes;

    public IndexSystem Next() => new()
    {
        Code = Code(),
        Name = Name(),
        Edition = Maybe(Text),
        Source = Maybe(Text),
        FullMarks = Number() + 0.01m,
        Decimals = random.Next(0, 11),
        Aggregate = Word<Aggregate>(),
        WhenMissing = Word<WhenMissing>(),
        Bands = Some(Band),
        Items = Some(Item),
        Attributes = Some(Item),
        Indicators = [Indicator(3), .. Some(() => Indicator(3))],
        Bonuses = Some(Adjustment),
        BonusCap = Maybe(Number),
        Deductions = Some(Adjustment),
        DeductionCap = Maybe(Number),
        Vetoes = Some(Veto),
        Parameters = Some(Parameter),
        Checks = Some(() => new Check { Code = Code(), Rule = Text(), Message = Text(), IsWarning = Flag(), Examples = Some(Condition) }),
        Gates = Some(() => new Gate { Code = Code(), Name = Name(), When = Text(), Rule = Maybe(Text), Examples = Some(Condition) }),
        BandSets = [.. Some(Key).Distinct().Select(key => new BandSet(key, [Band(), .. Some(Band)]))],
        Statuses = Some(() => new Status { Code = Code(), Name = Name(), When = Text(), Rule = Maybe(Text), BandSets = Some(Text) }),
        Examples = Some(Unit),
    };

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator);

    private Band Band() => new(Name(), Number() - 5, Maybe(() => random.Next(0, 101) / 100m));

    private Item Item()
    {
        var type = Word<ItemType>();
        var bounded = type is ItemType.Integer or ItemType.Decimal or ItemType.Percent or ItemType.Date;
        return new()
        {
            Code = Code(),
            Name = Name(),
            Type = type,
            MeasurementUnit = Maybe(Text),
            Min = bounded ? Maybe(() => Bound(type)) : null,
            Max = bounded ? Maybe(() => Bound(type)) : null,
            Choices = type is ItemType.Choice ? Choices() : [],
            Required = Flag(),
            From = Word<ItemSource>(),
            Evidence = Maybe(Text),
            LowerIsBetter = Maybe(Flag),
            Step = Maybe(() => Number() + 0.5m),
            Effort = Number(),
            Help = Maybe(Text),
            StatisticsOnly = Flag(),
        };
    }

    private decimal Bound(ItemType type) => type is ItemType.Date ? random.Next(700_000, 740_000) : Number() - 50;

    private Choice[] Choices()
    {
        var valued = Flag();
        return [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => new Choice(Name(), valued ? Number() : null))];
    }

    private Indicator Indicator(int depth)
    {
        var leaf = depth == 0 || Flag();
        return new()
        {
            Code = Code(),
            Name = Name(),
            Marks = leaf ? Number() : Maybe(Number),
            Aggregate = Word<Aggregate>(),
            Children = leaf ? [] : [Indicator(depth - 1), .. Some(() => Indicator(depth - 1))],
            Formula = leaf ? Text() : null,
            OutOf = leaf ? Maybe(() => Number() + 0.1m) : null,
            Pass = leaf ? Maybe(Number) : null,
            AppliesWhen = Maybe(Text),
            WhenMissing = Maybe(Word<WhenMissing>),
            Rule = Maybe(Text),
            Basis = Maybe(Text),
            Examples = leaf ? Some(() => new MarksExample(Given(), Maybe(Number), Maybe(Flag))) : [],
        };
    }

    private Adjustment Adjustment() => new()
    {
        Code = Code(),
        Name = Name(),
        Formula = Text(),
        Cap = Maybe(Number),
        Rule = Maybe(Text),
        Examples = Some(() => new MarksExample(Given(), Maybe(Number), Maybe(Flag))),
    };

    private Veto Veto()
    {
        var one = Maybe(Text);
        return new()
        {
            Code = Code(),
            Name = Name(),
            When = Text(),
            Band = one,
            BandsBySet = one is null ? Some(Key).Distinct().ToDictionary(key => key, _ => Text()) : new Dictionary<string, string>(),
            Effect = Word<VetoEffect>(),
            Rule = Maybe(Text),
            Examples = Some(Condition),
        };
    }

    private PolicyParameter Parameter() => (random.Next(4) switch
    {
        0 => new PolicyParameter { Code = "", Name = "", Type = ItemType.Boolean, Value = Flag() ? "true" : "false" },
        1 => new PolicyParameter { Code = "", Name = "", Type = ItemType.Date, Value = "2023-06-30" },
        2 => new PolicyParameter { Code = "", Name = "", Type = ItemType.Text, Value = Text() },
        _ => new PolicyParameter { Code = "", Name = "", Type = ItemType.Decimal, Value = Formula.Values.Numbers.Show(Number()) },
    }) with
    {
        Code = Code(),
        Name = Name(),
        MeasurementUnit = Maybe(Text),
        Help = Maybe(Text),
    };

    private ConditionExample Condition() => new(Given(), Flag());

    private UnitExample Unit() => new(
        Text(), Given(), Maybe(Text), Maybe(Number), Maybe(Text), Some(Key).Distinct().ToDictionary(key => key, _ => Number()));

    private Given[] Given() => [.. Some(Key).Distinct().Select(key => Flag() ? new Given(key, [Text()]) : new Given($"全体.{key}", Some(Text)))];

    private string Code() => $"{(random.Next(2) == 0 ? "1." : "a-")}{_codes++}";

    private string Name() => _names[random.Next(_names.Length)];

    private string Text() => _texts[random.Next(_texts.Length)];

    private string Key() => Text();

    private decimal Number() => random.Next(3) == 0 ? random.Next(100) : random.Next(1_000_000) / 10_000m;

    private bool Flag() => random.Next(2) == 0;

    private T Word<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, Math.Max(0, random.Next(-2, 4))).Select(_ => make())];

    private string? Maybe(Func<string> make) => Flag() ? make() : null;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Flag() ? make() : null;
}
