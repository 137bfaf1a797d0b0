namespace Fadu.Formula.Inversion;

/// <summary>Finds the nearest place of a stretch that is worth enough, leaving out what the analysis rules out.</summary>
/// <remarks>Branch and bound: Moore, Kearfott, Cloud, "Introduction to Interval Analysis" (2009), chapter 5.</remarks>
internal sealed class NearestPlace(Trial trial, decimal bound)
{
    private const int Few = 16;

    /// <summary>Whether the search was broken off: a nearer place may have been passed over.</summary>
    public bool IsBrokenOff { get; private set; }

    /// <summary>The distance of the nearest place that is worth the bound; null: none found.</summary>
    public long? In(Stretch stretch, Prospect? known = null)
    {
        if (stretch.IsEmpty)
            return null;
        if (stretch.Count <= Few)
            return Walk(stretch);
        if (Reaches(stretch.First))
            return stretch.Near;
        if (trial.IsSpent)
        {
            IsBrokenOff = true;
            return null;
        }

        var prospect = known ?? trial.Over(stretch);
        if (!prospect.MayReach(bound))
            return null;
        if (IsSure(prospect) && !trial.ResultAt(stretch.First).IsMissing)
        {
            if (prospect.Falls(stretch.Side))
                return null;
            if (prospect.Rises(stretch.Side) && Bisect(stretch) is var (isSure, found) && isSure)
                return found;
        }

        var (near, far) = stretch.Split();
        return In(near) ?? In(far);
    }

    /// <summary>The nearest place that is worth the bound where a near one is not and a far one is, if the worth rises between them; and whether no result was missing.</summary>
    public (bool IsSure, long Found) Between(int side, long near, long far)
    {
        while (far - near > 1)
        {
            var middle = near + ((far - near) / 2);
            if (trial.ResultAt(side * middle).IsMissing)
                return (false, far);
            if (Reaches(side * middle))
                far = middle;
            else
                near = middle;
        }

        return (true, far);
    }

    public bool Reaches(long place) => Trial.Reaches(trial.WorthAt(place), bound);

    // Where a missing result counts as enough, what holds of the others says nothing of it.
    private bool IsSure(Prospect prospect) => !prospect.HasHoles || trial.Goal.WhenMissing is not { } counted || !Trial.Reaches(trial.WorthOf(counted), bound);

    private long? Walk(Stretch stretch)
    {
        for (var distance = stretch.Near; distance <= stretch.Far; distance++)
        {
            if (Reaches(stretch.Side * distance))
                return distance;
        }

        return null;
    }

    // The near end falls short.
    private (bool IsSure, long? Found) Bisect(Stretch stretch)
    {
        if (trial.ResultAt(stretch.Last).IsMissing)
            return (false, null);

        return Reaches(stretch.Last) ? Between(stretch.Side, stretch.Near, stretch.Far) : (true, null);
    }
}
