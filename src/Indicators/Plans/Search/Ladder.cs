namespace Fadu.Indicators.Plans.Search;

/// <summary>
/// The least effort by which the parts from one on can add so much to a sum, were every choice divisible: the linear relaxation of the
/// multiple-choice knapsack (Sinha and Zoltners, "The Multiple-Choice Knapsack Problem", Operations Research 27, 1979).
/// </summary>
internal sealed class Ladder
{
    private readonly double[] _gains;
    private readonly double[] _efforts;
    private readonly double _firstGain;
    private readonly double _firstEffort;

    private Ladder(double firstGain, double firstEffort, IReadOnlyList<(double Gain, double Effort)> rungs)
    {
        (_firstGain, _firstEffort, _gains, _efforts) = (firstGain, firstEffort, new double[rungs.Count + 1], new double[rungs.Count + 1]);
        for (var i = 0; i < rungs.Count; i++)
            (_gains[i + 1], _efforts[i + 1]) = (_gains[i] + rungs[i].Gain, _efforts[i] + rungs[i].Effort);
    }

    /// <summary>For one sum: by part, from that part on; the last is for none.</summary>
    /// <param name="parts">The choices of each part, cheapest first.</param>
    /// <param name="cell">The sum.</param>
    public static Ladder[] Of(IReadOnlyList<Choice[]> parts, int cell)
    {
        var rungs = new List<(double Gain, double Effort, int Part)>();
        var (gain, effort) = (new double[parts.Count + 1], new double[parts.Count + 1]);
        for (var part = parts.Count - 1; part >= 0; part--)
        {
            var hull = Hull(parts[part], cell);
            (gain[part], effort[part]) = (gain[part + 1] + hull[0].Gain, effort[part + 1] + hull[0].Effort);
            for (var i = 1; i < hull.Count; i++)
                rungs.Add((hull[i].Gain - hull[i - 1].Gain, hull[i].Effort - hull[i - 1].Effort, part));
        }

        rungs.Sort((a, b) => (a.Effort * b.Gain).CompareTo(b.Effort * a.Gain));
        return [.. Enumerable.Range(0, parts.Count + 1).Select(first =>
            new Ladder(gain[first], effort[first], [.. rungs.Where(rung => rung.Part >= first).Select(rung => (rung.Gain, rung.Effort))]))];
    }

    /// <summary>The least effort to add so much; infinite where it cannot be done.</summary>
    public double EffortTo(double gain)
    {
        var more = gain - _firstGain - Cells.Hair;
        if (more <= 0)
            return _firstEffort;
        if (more > _gains[^1] + Cells.Hair)
            return double.PositiveInfinity;

        var place = Array.BinarySearch(_gains, more);
        if (place >= 0)
            return _firstEffort + _efforts[place];

        place = ~place;
        if (place >= _gains.Length)
            return _firstEffort + _efforts[^1];
        var share = (more - _gains[place - 1]) / (_gains[place] - _gains[place - 1]);
        return _firstEffort + _efforts[place - 1] + (share * (_efforts[place] - _efforts[place - 1]));
    }

    // The lower right side of the convex hull, from the cheapest choice on.
    private static List<(double Gain, double Effort)> Hull(Choice[] choices, int cell)
    {
        var hull = new List<(double Gain, double Effort)>();
        foreach (var choice in choices)
        {
            var (gain, effort) = (choice.Cells[cell], choice.Effort);
            if (hull.Count > 0 && gain <= hull[^1].Gain + Cells.Hair)
                continue;
            if (hull.Count > 0 && effort <= hull[^1].Effort)
                hull.RemoveAt(hull.Count - 1);

            while (hull.Count > 1 && (effort - hull[^1].Effort) * (hull[^1].Gain - hull[^2].Gain) <= (hull[^1].Effort - hull[^2].Effort) * (gain - hull[^1].Gain))
                hull.RemoveAt(hull.Count - 1);
            hull.Add((gain, effort));
        }

        return hull;
    }
}
