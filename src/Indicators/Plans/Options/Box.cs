namespace Fadu.Indicators.Plans.Options;

/// <summary>A range of ways to move the levers of a part: each to one side, from so many places away to so many.</summary>
/// <param name="Sides">By lever of the part: 1 above where it stands, −1 below.</param>
/// <param name="From">The nearest place of each, not negative.</param>
/// <param name="To">The farthest place of each, at least the nearest.</param>
/// <param name="Shape">What is known of the formulas in it.</param>
internal sealed record Box(int[] Sides, long[] From, long[] To, BoxShape Shape)
{
    /// <summary>How many ways there are in it; double, for there may be very many.</summary>
    public double Count => From.Zip(To, (from, to) => (double)(to - from) + 1).Aggregate(1d, (all, one) => all * one);

    /// <summary>A corner.</summary>
    /// <param name="far">The bits of the levers that stand at their farthest place; the others at their nearest.</param>
    public long[] Corner(int far)
    {
        var places = new long[Sides.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = Sides[i] * ((far >> i & 1) != 0 ? To[i] : From[i]);
        return places;
    }

    /// <summary>Every way in it, the nearest first.</summary>
    public IEnumerable<long[]> Points()
    {
        var at = (long[])[.. From];
        while (true)
        {
            yield return [.. at.Select((place, i) => Sides[i] * place)];
            var lever = at.Length - 1;
            while (lever >= 0 && at[lever] == To[lever])
                at[lever] = From[lever--];
            if (lever < 0)
                yield break;
            at[lever]++;
        }
    }

    /// <summary>The two parts of it, cut where it is longest.</summary>
    public (Box Near, Box Far) Cut()
    {
        var longest = 0;
        for (var i = 1; i < From.Length; i++)
        {
            if (To[i] - From[i] > To[longest] - From[longest])
                longest = i;
        }

        // What a formula asks for is seldom at the far end of a range that nobody has thought about.
        var (from, to) = (From[longest], To[longest]);
        var middle = to / 1024 > from + 1 ? (from + 1) * 32 : from + ((to - from) / 2);
        long[] near = [.. To], far = [.. From];
        (near[longest], far[longest]) = (middle, middle + 1);
        return (this with { To = near }, this with { From = far });
    }
}
