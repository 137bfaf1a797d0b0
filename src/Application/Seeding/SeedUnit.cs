using System.Globalization;

namespace Fadu.Application.Seeding;

/// <summary>A made-up unit: what it is called and what becomes of it. Drawn anew whenever it is needed, the same each time.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Group">With whom it is compared.</param>
/// <param name="Parent">Code of the city above it.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="DrawnFrom">The seed of its own values.</param>
internal sealed record SeedUnit(string Code, string Name, string Kind, string Group, string Parent, SeedFate Fate, int DrawnFrom)
{
    /// <summary>Most units below one city.</summary>
    public const int OfOneCity = 12;

    // Out of a thousand.
    private static readonly (SeedFate Fate, int Share)[] _fates =
    [
        (SeedFate.Withdrawn, 15), (SeedFate.Silent, 20), (SeedFate.Draft, 30), (SeedFate.Late, 70), (SeedFate.Pending, 110), (SeedFate.Returned, 110),
    ];

    /// <summary>How many cities so many units have.</summary>
    public static int Cities(int units) => (units + OfOneCity - 1) / OfOneCity;

    /// <summary>Code of a city, as long as the last one's.</summary>
    public static string City(int city, int units) => "51" + (city + 1).ToString(Cities(units) < 100 ? "D2" : "D5", CultureInfo.InvariantCulture);

    /// <summary>The units of a city.</summary>
    public static IEnumerable<SeedUnit> Of(int city, SeedOptions options)
    {
        var parent = City(city, options.Units);
        for (var i = city * OfOneCity; i < Math.Min(options.Units, (city + 1) * OfOneCity); i++)
        {
            var (name, kind, group) = SeedNames.Unit(i);
            var code = parent + ((i % OfOneCity) + 1).ToString("D2", CultureInfo.InvariantCulture);
            var drawn = unchecked((options.Seed * 486_187_739) + (i * 16_777_619) + 97);
            yield return new(code, name, kind, group, parent, FateOf(new Random(drawn).Next(1000)), drawn);
        }
    }

    private static SeedFate FateOf(int drawn)
    {
        foreach (var (fate, share) in _fates)
        {
            if (drawn < share)
                return fate;
            drawn -= share;
        }

        return SeedFate.Accepted;
    }
}
