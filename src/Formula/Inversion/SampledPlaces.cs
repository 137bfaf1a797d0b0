namespace Fadu.Formula.Inversion;

/// <summary>Places that are worth a look where a search was broken off: beside the numbers that stand in the formula, and some all along.</summary>
internal sealed class SampledPlaces
{
    // A formula may list hundreds of thresholds.
    private const int Most = 400;

    public SampledPlaces(Trial trial, IReadOnlyList<Stretch> sides)
    {
        var places = sides.SelectMany(side => trial.Landmarks
            .SelectMany(number => trial.Free.DistancesNear(number, side.Side)).Take(Most / 2).Concat(side.Sample())
            .Select(distance => side.Side * distance));
        foreach (var place in places.Distinct().Take(Most).Concat(trial.Tried).OrderBy(Math.Abs).ThenByDescending(place => place))
        {
            if (trial.ReachesAt(place))
            {
                Reaching = place;
                return;
            }

            if (Trial.Beats(trial.WorthAt(place), trial.WorthAt(Best)))
                Best = place;
        }
    }

    /// <summary>The nearest of them that reaches the goal; null: none does.</summary>
    public long? Reaching { get; }

    /// <summary>The one that is worth most where none reaches the goal.</summary>
    public long Best { get; }
}
