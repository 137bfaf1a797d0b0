using System.Security.Cryptography;
using System.Text;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Previews;

/// <summary>What becomes of all units that take part: each one's place, band and vetoes.</summary>
public static class Outcomes
{
    /// <summary>Check value: the same where, and only where, every unit comes out the same; 64 hexadecimal digits (SHA-256).</summary>
    public static string HashOf(RoundScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var row in RowsByCode(scores))
            hash.AppendData(Encoding.UTF8.GetBytes(UnitOutcome.Of(scores, row).Line()));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The units that come out otherwise, by code.</summary>
    /// <param name="previewed">The scores that a preview stood on.</param>
    /// <param name="now">The scores as they come out by now, of the same or other units.</param>
    public static IReadOnlyList<OutcomeChange> Between(RoundScores previewed, RoundScores now)
    {
        ArgumentNullException.ThrowIfNull(previewed);
        ArgumentNullException.ThrowIfNull(now);
        var (before, after) = (ByCode(previewed), ByCode(now));
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(code => new OutcomeChange(before.GetValueOrDefault(code), after.GetValueOrDefault(code)))
                .Where(change => change.Previewed?.Line() != change.Now?.Line()),
        ];
    }

    private static Dictionary<string, UnitOutcome> ByCode(RoundScores scores) =>
        RowsByCode(scores).Select(row => UnitOutcome.Of(scores, row)).ToDictionary(outcome => outcome.Code, StringComparer.Ordinal);

    // A round's table stands in this order already, a file's need not.
    private static int[] RowsByCode(RoundScores scores)
    {
        var units = scores.Table.Units;
        int[] rows = [.. Enumerable.Range(0, units.Count).Where(row => !units[row].Withdrawn)];
        for (var i = 1; i < rows.Length; i++)
        {
            if (string.CompareOrdinal(units[rows[i - 1]].Code, units[rows[i]].Code) > 0)
                return [.. rows.OrderBy(row => units[row].Code, StringComparer.Ordinal)];
        }

        return rows;
    }
}
