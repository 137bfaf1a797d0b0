namespace Fadu.Formula.Inversion;

/// <summary>Finds the most that any place of some stretches is worth: the most promising stretch first, until none promises more.</summary>
internal sealed class GreatestWorth(Trial trial)
{
    private const int Few = 16;

    private readonly PriorityQueue<(Stretch Stretch, Prospect Prospect), (bool IsKnown, decimal Most)> _open = new();

    /// <summary>The most that was found; null: no place is worth anything.</summary>
    public decimal? Worth { get; private set; }

    /// <summary>A place that is worth it.</summary>
    public long Place { get; private set; }

    /// <summary>Whether the search was broken off: there may be more.</summary>
    public bool IsBrokenOff { get; private set; }

    public void Find(IEnumerable<Stretch> stretches)
    {
        Try(0);
        foreach (var stretch in stretches)
            Add(stretch);

        while (_open.TryDequeue(out var next, out _) && next.Prospect.MayExceed(Worth))
        {
            if (trial.IsSpent)
            {
                IsBrokenOff = true;
                return;
            }

            var (near, far) = next.Stretch.Split();
            Add(near);
            Add(far);
        }
    }

    private void Add(Stretch stretch)
    {
        if (stretch.Count <= Few)
        {
            for (var distance = stretch.Near; distance <= stretch.Far; distance++)
                Try(stretch.Side * distance);
            return;
        }

        var prospect = trial.Over(stretch);
        if (!prospect.MayExceed(Worth))
            return;

        Try(stretch.First);
        Try(stretch.Last);
        if (!IsDone(stretch, prospect))
            _open.Enqueue((stretch, prospect), (prospect.Most is not null, -(prospect.Most ?? 0)));
    }

    // The better end is the best of a stretch whose worth rises or falls, unless a missing result can be worth more.
    private bool IsDone(Stretch stretch, Prospect prospect)
    {
        var end = prospect.Rises(stretch.Side) ? stretch.Last : stretch.First;
        return (prospect.Rises(stretch.Side) || prospect.Falls(stretch.Side))
            && !trial.ResultAt(end).IsMissing
            && (!prospect.HasHoles || trial.Goal.WhenMissing is not { } counted || !Trial.Beats(trial.WorthOf(counted), trial.WorthAt(end)));
    }

    private void Try(long place)
    {
        if (Trial.Beats(trial.WorthAt(place), Worth))
            (Worth, Place) = (trial.WorthAt(place), place);
    }
}
