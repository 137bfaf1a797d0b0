namespace Fadu.Formula.Inversion;

/// <summary>One search for the least change.</summary>
internal sealed class Search(Trial trial)
{
    // So few places are walked through faster than a formula is analysed.
    private const int Few = 64;

    private readonly Stretch[] _sides = [.. new Stretch[] { new(1, 1, trial.Free.Up), new(-1, 1, trial.Free.Down) }.Where(side => !side.IsEmpty)];

    public LeastChange Find()
    {
        if (trial.ReachesAt(0))
            return Answer(InversionOutcome.ReachedAlready, 0, true);
        if (trial.Free.Up + trial.Free.Down <= Few)
            return Walk();

        var known = trial.Over(trial.Free.Down > 0 ? -trial.Free.Down : 1, trial.Free.Up > 0 ? trial.Free.Up : -1);
        if (!known.MayReach(trial.Bound))
            return Best();

        var (place, isProved) = Nearest(trial.Bound, known);
        if (isProved)
            return place is { } found ? Answer(InversionOutcome.Reached, found, true) : Best();

        var some = new SampledPlaces(trial, _sides);
        return (place ?? some.Reaching) is { } reaching ? Answer(InversionOutcome.Reached, Nearer(reaching), false) : Answer(InversionOutcome.Impossible, some.Best, false);
    }

    private LeastChange Walk()
    {
        var best = 0L;
        for (var distance = 1L; distance <= Math.Max(trial.Free.Up, trial.Free.Down); distance++)
        {
            foreach (var side in _sides)
            {
                var place = side.Side * distance;
                if (distance > side.Far)
                    continue;
                if (trial.ReachesAt(place))
                    return Answer(InversionOutcome.Reached, place, true);
                if (Trial.Beats(trial.WorthAt(place), trial.WorthAt(best)))
                    best = place;
            }
        }

        return Answer(InversionOutcome.Impossible, best, true);
    }

    // The goal is out of reach: the least change to the most that can be had.
    private LeastChange Best()
    {
        var greatest = new GreatestWorth(trial);
        greatest.Find(_sides);
        if (greatest.Worth is not { } worth || Trial.Reaches(trial.WorthAt(0), worth))
            return Answer(InversionOutcome.Impossible, 0, !greatest.IsBrokenOff);

        var (place, isProved) = Nearest(worth, null);
        return Answer(InversionOutcome.Impossible, place ?? greatest.Place, isProved && !greatest.IsBrokenOff);
    }

    private (long? Place, bool IsProved) Nearest(decimal bound, Prospect? known)
    {
        var search = new NearestPlace(trial, bound);
        var above = search.In(new(1, 1, trial.Free.Up), known);
        var below = search.In(new(-1, 1, above is { } distance ? Math.Min(distance - 1, trial.Free.Down) : trial.Free.Down), known);
        return (-below ?? above, !search.IsBrokenOff);
    }

    // A nearer place that reaches the goal, next to one that does not.
    private long Nearer(long reaching)
    {
        var (side, near, far) = (Math.Sign(reaching), 0L, Math.Abs(reaching));
        while (far - near > 1)
        {
            var middle = near + ((far - near) / 2);
            if (trial.ReachesAt(side * middle))
                far = middle;
            else
                near = middle;
        }

        return side * far;
    }

    private LeastChange Answer(InversionOutcome outcome, long place, bool proved) => new(outcome, place, trial.Free[place], trial.ResultAt(place), proved);
}
