using System.Globalization;

namespace Fadu.Indicators.Checking;

/// <summary>The order of JSON pointers in a file that is written in the schema's order.</summary>
internal sealed class PathOrder : IComparer<string>
{
    public static readonly PathOrder Instance = new();

    private static readonly string[] Keys =
    [
        "code", "name", "type", "edition", "source", "fullMarks", "decimals", "marks", "aggregate", "outOf", "unit", "min", "max", "choices",
        "whenMissing", "bands", "bandSets", "parameters", "attributes", "items", "formula", "appliesWhen", "when", "cap", "pass", "band", "effect",
        "rule", "message", "given", "indicators", "bonuses", "bonusCap", "deductions", "deductionCap", "vetoes", "gates", "statuses", "checks", "examples",
    ];

    public int Compare(string? x, string? y)
    {
        var (left, right) = (x!.Split('/'), y!.Split('/'));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (Compare(left[i], right[i]) is not 0 and var order)
                return order;
        }

        return left.Length.CompareTo(right.Length);

        static int Compare(string one, string other) => (Number(one), Number(other)) switch
        {
            ({ } a, { } b) => a.CompareTo(b),
            _ when one == other => 0,
            _ => Rank(one).CompareTo(Rank(other)) is not 0 and var order ? order : string.CompareOrdinal(one, other),
        };
    }

    private static int? Number(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int Rank(string segment) => Array.IndexOf(Keys, segment) is >= 0 and var rank ? rank : int.MaxValue;
}
