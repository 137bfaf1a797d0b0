namespace Fadu.Indicators.Plans.Options;

/// <summary>One way to move the levers of a part, or a whole range of ways of which only the best of each is known.</summary>
/// <param name="Places">Where its levers go, in the order of <see cref="Part.Levers"/>; of a range, the nearest ones.</param>
/// <param name="Effort">What that costs; of a range, the least.</param>
/// <param name="Gives">What it gives, laid out by <see cref="GivesLayout"/>, more is better; of a range, no less than any way in it.</param>
/// <param name="Counting">What of it counts (<see cref="GivesLayout.CountingOf"/>).</param>
/// <param name="Drops">The leaves that drop out.</param>
/// <param name="Unsure">Of a range: the leaves of which it is not known whether they drop out.</param>
/// <param name="Range">The range; null: it is one way, and everything said of it is so.</param>
internal sealed record PlanOption(long[] Places, double Effort, double[] Gives, double[] Counting, ulong Drops, ulong Unsure, Box? Range)
{
    private const double Hair = 1e-11;

    /// <summary>Whether it is at least as good in everything as another, of one and the same dropping out.</summary>
    public bool Covers(PlanOption other)
    {
        if (Range is not null || Drops != other.Drops || other.Unsure != 0 || Effort > other.Effort)
            return false;

        for (var i = 0; i < Counting.Length; i++)
        {
            // Sums of marks in double: what differs by less than a hair is the same.
            if (Counting[i] < other.Counting[i] - Hair)
                return false;
        }

        return true;
    }
}
