using System.Security.Cryptography;
using System.Text;

namespace Fadu.Indicators.Rounds;

/// <summary>Draws units for on-the-spot checks, so that anybody who knows the seed can draw them again.</summary>
public static class SampleDraw
{
    /// <summary>
    /// The units with the least SHA-256 of <c>seed|unit</c> in UTF-8, compared byte by byte, in that order;
    /// the order in which the units are given does not matter.
    /// </summary>
    /// <param name="seed">Any text, announced or thrown beforehand.</param>
    /// <param name="units">Codes, each once.</param>
    /// <param name="size">How many; not more than there are.</param>
    public static IReadOnlyList<string> Of(string seed, IEnumerable<string> units, int size)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(units);
        var drawn = units.OrderBy(unit => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}|{unit}"))), StringComparer.Ordinal)
            .ThenBy(unit => unit, StringComparer.Ordinal).Take(size).ToArray();
        return drawn.Length == size ? drawn : throw new ArgumentOutOfRangeException(nameof(size), size, $"There are {drawn.Length} units.");
    }
}
