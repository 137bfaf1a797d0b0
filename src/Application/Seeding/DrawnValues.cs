using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Application.Seeding;

/// <summary>The made-up values of one unit in one year: skewed counts, percentages near the top, parts below their wholes, some zero.</summary>
/// <param name="typical">What is usual.</param>
/// <param name="drawnFrom">The unit's seed.</param>
/// <param name="isPrevious">Whether those of the year before: a little less of what grows.</param>
internal sealed class DrawnValues(TypicalValues typical, int drawnFrom, bool isPrevious)
{
    private readonly Dictionary<string, decimal> _numbers = new(StringComparer.Ordinal);

    // How well the unit works, and how large it is: both stay from year to year.
    private readonly double _quality = Math.Clamp(0.55 + (0.45 * Math.Sqrt(new Random(drawnFrom ^ 11).NextDouble())), 0, 1) - (isPrevious ? 0.04 : 0);
    private readonly double _size = Math.Exp(0.5 * Normal(new Random(drawnFrom ^ 23)));
    private readonly double _growth = isPrevious ? 0.88 + (0.14 * new Random(drawnFrom ^ 31).NextDouble()) : 1;

    /// <summary>The value of an item, or of an attribute named 单位.NAME.</summary>
    public ItemValue Of(string name)
    {
        var item = typical.Named[name];
        return item.Type switch
        {
            ItemType.Boolean => ItemValue.Of(Random(name).NextDouble() < (item.LowerIsBetter is true ? 0.004 : _quality * 0.98)),
            ItemType.Choice => ItemValue.Of(item.Choices[Option(item, Random(name))].Name),
            ItemType.Date => ItemValue.Of(DateOnly.FromDayNumber((int)Number(name, item))),
            ItemType.Text => ItemValue.Of("示例"),
            _ => ItemValue.Of(Number(name, item)),
        };
    }

    /// <summary>What one of several evaluators gives: at times one option off; facts they agree on.</summary>
    public ItemValue GradeOf(string name, int evaluator)
    {
        var (item, random) = (typical.Named[name], Random($"{name}{evaluator}"));
        if (item.Type is ItemType.Choice && random.Next(4) == 0)
        {
            var option = Option(item, Random(name)) + (random.Next(2) == 0 ? 1 : -1);
            return ItemValue.Of(item.Choices[Math.Clamp(option, 0, item.Choices.Count - 1)].Name);
        }

        return item is { Type: ItemType.Decimal or ItemType.Percent }
            ? ItemValue.Of(Within(item, Number(name, item) + random.Next(-3, 4)))
            : Of(name);
    }

    private decimal Number(string name, Item item)
    {
        if (_numbers.TryGetValue(name, out var known))
            return known;

        // A circle of checks would never end.
        _numbers[name] = Within(item, typical.Number(name) ?? item.Min ?? 0);
        var random = Random(name);
        var drawn = typical.WholeOf(name) is { } whole ? Part(name, item, whole, random) : Alone(name, item, random);
        return _numbers[name] = Within(item, drawn);
    }

    private decimal Part(string name, Item item, string whole, Random random)
    {
        var all = Number(whole, typical.Named[whole]);
        var usual = typical.Number(whole) is > 0 and var of && typical.Number(name) is { } part ? (double)(part / of) : 0.85;
        var share = item.LowerIsBetter is true ? usual * 2 * (1 - Luck(random)) : 1 - ((1 - usual) * 2.2 * (1 - Luck(random)));
        return Math.Floor(all * (decimal)Math.Clamp(share, 0, 1));
    }

    private decimal Alone(string name, Item item, Random random)
    {
        var usual = (double)(typical.Number(name) ?? Guess(item));
        var luck = Luck(random);
        if (item.Type is ItemType.Date)
            return (decimal)(usual + ((0.7 - luck) * 60));
        if (item.Type is ItemType.Percent || (item.Max is <= 100 && usual > 50))
            return (decimal)(usual + ((luck - 0.72) * 2 * Math.Max(2, (double)(item.Max ?? 100) - usual)) - (isPrevious ? 1.2 : 0));
        // What usually does not happen, happens now and then.
        if (usual == 0)
            return random.NextDouble() < 0.93 - (item.LowerIsBetter is true ? 0 : 0.2) ? 0 : random.Next(1, 3);
        if (item.LowerIsBetter is true)
            return (decimal)(usual * 2.4 * (1 - luck) * Math.Exp(0.3 * Normal(random)));
        if (usual < 20 && item.Min is null or <= 0 && random.NextDouble() < 0.05)
            return 0;

        var size = usual >= 50 ? _size : 1;
        return (decimal)(usual * size * (0.45 + (0.75 * luck)) * Math.Exp(0.25 * Normal(random)) * _growth);
    }

    // Where no example shows what is usual: near the lower end of a range that nobody bounded closely.
    private static decimal Guess(Item item) => item switch
    {
        { LowerIsBetter: true } => item.Min ?? 0,
        { Type: ItemType.Percent } => 85,
        { Type: ItemType.Date, Min: { } first, Max: { } last } => first + ((last - first) / 2),
        { Type: ItemType.Date } => new DateOnly(2023, 6, 30).DayNumber,
        { Max: { } most } when most - (item.Min ?? 0) <= 100 => (item.Min ?? 0) + ((most - (item.Min ?? 0)) * 0.7m),
        _ => Math.Max(item.Min ?? 0, Math.Min(item.Max ?? 100, 100) * 0.4m),
    };

    private static decimal Within(Item item, decimal number)
    {
        var (least, most) = (item.Min ?? 0, item.Max ?? (item.Type is ItemType.Percent ? 100m : decimal.MaxValue));
        var clamped = Math.Clamp(number, Math.Min(least, most), most);
        return item.Type is ItemType.Integer or ItemType.Date ? Math.Clamp(decimal.Floor(clamped), Math.Ceiling(least), most)
            : clamped >= 10_000 ? Math.Clamp(decimal.Round(clamped / 100) * 100, least, most)
            : Math.Clamp(decimal.Round(clamped, 1), least, most);
    }

    private int Option(Item item, Random random)
    {
        var order = Enumerable.Range(0, item.Choices.Count).OrderByDescending(i => item.Choices[i].Value ?? -i).ToArray();
        return order[(int)((1 - Math.Sqrt(Luck(random))) * 2.2 * order.Length * 0.999) is var at && at < order.Length ? at : order.Length - 1];
    }

    // Around the quality, never beyond 0 and 1.
    private double Luck(Random random) => Math.Clamp(_quality + ((random.NextDouble() - 0.5) * 0.5), 0, 1);

    private Random Random(string name) => new(unchecked((drawnFrom * 31) + StableHash(name)));

    // string.GetHashCode differs from run to run.
    private static int StableHash(string text)
    {
        var hash = 17;
        foreach (var character in text)
            hash = unchecked((hash * 31) + character);
        return hash;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
