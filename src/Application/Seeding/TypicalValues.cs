using System.Text.RegularExpressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Application.Seeding;

/// <summary>What an index system itself shows of the values that are usual: the median of its worked examples, and which counts are part of which.</summary>
internal sealed partial class TypicalValues
{
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _wholes = new(StringComparer.Ordinal);

    public TypicalValues(IndexSystem system)
    {
        var given = system.Examples.SelectMany(example => example.Given).Concat(All(system.Indicators).SelectMany(indicator => indicator.Examples).SelectMany(example => example.Given))
            .Where(one => one.Texts.Count == 1)
            .ToLookup(one => one.Name, one => one.Texts[0], StringComparer.Ordinal);
        Named = system.Items.Select(item => (item.Name, item)).Concat(system.Attributes.Select(attribute => ($"单位.{attribute.Name}", attribute)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        foreach (var (name, item) in Named)
        {
            var shown = given[name].Select(text => ValueReader.Read(item, text)).Where(reading => reading is { Succeeded: true, Value.IsMissing: false })
                .Select(reading => NumberOf(reading.Value)).OfType<decimal>().Order().ToArray();
            if (shown is not [])
                _numbers[name] = shown[shown.Length / 2];
        }

        foreach (var check in system.Checks)
        {
            if (PartOf().Match(check.Rule) is { Success: true } match && Named.ContainsKey(match.Groups["part"].Value) && Named.ContainsKey(match.Groups["whole"].Value))
                _wholes.TryAdd(match.Groups["part"].Value, match.Groups["whole"].Value);
        }
    }

    /// <summary>Items by name and attributes by 单位.NAME.</summary>
    public IReadOnlyDictionary<string, Item> Named { get; }

    /// <summary>The usual number, or day number; null where no example shows any.</summary>
    public decimal? Number(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>What a count is part of, by a check of the system; null: of nothing.</summary>
    public string? WholeOf(string name) => _wholes.GetValueOrDefault(name);

    private static decimal? NumberOf(Value value) => value.Type switch
    {
        FormulaType.Number => value.Number,
        FormulaType.Date => value.Date.DayNumber,
        _ => null,
    };

    private static IEnumerable<Indicator> All(IEnumerable<Indicator> indicators) => indicators.SelectMany(indicator => All(indicator.Children).Prepend(indicator));

    [GeneratedRegex(@"^\s*\[(?<part>[^\]]+)\]\s*<=\s*\[(?<whole>[^\]]+)\]\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PartOf();
}
