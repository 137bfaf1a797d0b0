using System.Globalization;
using Fadu.Formula.Values;

namespace Fadu.Host.Demo;

/// <summary>A made-up district while its values are drawn, one after the other, from one row of random numbers.</summary>
/// <param name="random">Seeded by the caller.</param>
/// <param name="code">Unit code.</param>
/// <param name="name">Name for people.</param>
/// <param name="quality">How well it works, 0 to 1: what it reports lies around that.</param>
internal sealed class District(Random random, string code, string name, double quality)
{
    /// <summary>Unit code.</summary>
    public string Code => code;

    /// <summary>Name for people.</summary>
    public string Name => name;

    /// <summary>Whether it has no villages at all.</summary>
    public bool IsUrban { get; init; }

    /// <summary>What it reports, by the code of the item or attribute.</summary>
    public Dictionary<string, string> Values { get; } = [];

    /// <summary>A number drawn before; 0 where there is none.</summary>
    public decimal this[string item] =>
        Values.TryGetValue(item, out var text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>Any whole number from low to high.</summary>
    public decimal Any(int low, int high) => random.Next(low, high + 1);

    /// <summary>A number that is the higher, the better the district works.</summary>
    public decimal Good(decimal low, decimal high, int decimals) => Numbers.Round(low + ((high - low) * Luck()), decimals);

    /// <summary>A number that is the lower, the better the district works.</summary>
    public decimal Bad(decimal low, decimal high, int decimals) => Numbers.Round(high - ((high - low) * Luck()), decimals);

    /// <summary>A part of a number drawn before, the greater, the better the district works.</summary>
    public decimal Part(string of, decimal least) => Math.Floor(this[of] * (least + ((1 - least) * Luck())));

    /// <summary>是, the more likely, the better the district works.</summary>
    public string Likely() => random.NextDouble() < 0.35 + (0.65 * quality) ? "是" : "否";

    /// <summary>A day, the earlier, the better the district works.</summary>
    public string Day(DateOnly first, DateOnly last) => first.AddDays((int)((last.DayNumber - first.DayNumber) * (1 - Luck())))
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>One of several, the first ones the more likely, the better the district works.</summary>
    public string Pick(IReadOnlyList<string> bestFirst) => bestFirst[(int)((1 - Luck()) * bestFirst.Count * 0.999m)];

    /// <summary>A number as a table writes it.</summary>
    public static string Show(decimal value, int decimals) => Numbers.Show(Numbers.Round(value, decimals));

    // Around the quality, never beyond 0 and 1.
    private decimal Luck() => (decimal)Math.Clamp(quality + ((random.NextDouble() - 0.5) * 0.5), 0, 1);
}
