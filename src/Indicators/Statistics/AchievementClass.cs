using Fadu.Formula.Values;

namespace Fadu.Indicators.Statistics;

/// <summary>How many units lie in one class of a distribution over the share of the marks that they got (得分率).</summary>
/// <param name="From">The least share, 0 to 1; belongs to the class.</param>
/// <param name="To">The share at which the next class begins; of the class that ends at 1, 1 belongs to it; null: of those above full marks, no end.</param>
/// <param name="Count">How many units.</param>
public sealed record AchievementClass(decimal From, decimal? To, int Count)
{
    /// <summary>The most classes that a distribution has.</summary>
    public const int Most = 100;

    /// <summary>Classes of equal width from 0 to full marks, and where somebody is above full marks one more for them.</summary>
    /// <param name="shares">What was got divided by what could be got; below 0 there is nothing.</param>
    /// <param name="classes">How many up to full marks, 1 to <see cref="Most"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes lies outside that.</exception>
    public static IReadOnlyList<AchievementClass> Of(IEnumerable<decimal> shares, int classes)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(classes, Most);
        var (counts, above) = (new int[classes], 0);
        foreach (var share in shares)
        {
            if (Numbers.Compare(share, 1) > 0)
                above++;
            else
                counts[Math.Min(classes - 1, (int)Numbers.Snap(share * classes))]++;
        }

        var within = counts.Select((count, place) => new AchievementClass(Share(place), Share(place + 1), count));
        return [.. above > 0 ? within.Append(new(1, null, above)) : within];

        decimal Share(int place) => Numbers.Snap((decimal)place / classes);
    }
}
