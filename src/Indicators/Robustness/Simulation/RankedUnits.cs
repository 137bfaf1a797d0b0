using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Robustness.Simulation;

/// <summary>The units that are ranked, and among whom: as gates, statuses and vetoes stand, whatever is drawn.</summary>
internal sealed class RankedUnits
{
    public RankedUnits(RoundScores scores)
    {
        Rows = [.. Enumerable.Range(0, scores.Count).Where(row => scores.Rank(row) is not null)];
        // A group without anybody to rank is none here.
        var groups = Rows.Select(row => scores.Groups.Of[row]).Distinct().Order().ToArray();
        Group = Array.ConvertAll(Rows, row => Array.BinarySearch(groups, scores.Groups.Of[row]));
        Class = new int[Rows.Length];
        Sizes = new int[groups.Length];
        for (var unit = 0; unit < Rows.Length; unit++)
        {
            Class[unit] = (2 * Group[unit]) + (scores.Outcome.ComesLast(Rows[unit]) ? 1 : 0);
            Sizes[Group[unit]]++;
        }

        Starts = new int[groups.Length];
        for (var group = 1; group < Starts.Length; group++)
            Starts[group] = Starts[group - 1] + Sizes[group - 1];

        Ranks = Array.ConvertAll(Rows, row => scores.Rank(row)!.Value);
    }

    /// <summary>How many there are.</summary>
    public int Count => Rows.Length;

    /// <summary>Row in the table by unit.</summary>
    public int[] Rows { get; }

    /// <summary>Group by unit, from 0.</summary>
    public int[] Group { get; }

    /// <summary>By unit: twice its group, and one more where a veto puts it behind all others.</summary>
    public int[] Class { get; }

    /// <summary>Units by group.</summary>
    public int[] Sizes { get; }

    /// <summary>By group: how many units stand in the groups before it.</summary>
    public int[] Starts { get; }

    /// <summary>Rank by unit, as the engine has it.</summary>
    public int[] Ranks { get; }
}
