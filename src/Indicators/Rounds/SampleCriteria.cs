namespace Fadu.Indicators.Rounds;

/// <summary>From which of the units that take part a sample is drawn.</summary>
/// <param name="Groups">Names of the groups; empty: all units.</param>
/// <param name="NotDrawnBefore">Whether units of earlier samples are left out.</param>
public sealed record SampleCriteria(IReadOnlyList<string> Groups, bool NotDrawnBefore)
{
    internal bool SameAs(SampleCriteria other) => NotDrawnBefore == other.NotDrawnBefore && Groups.SequenceEqual(other.Groups);
}
