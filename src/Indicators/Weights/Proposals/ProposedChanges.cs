using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;

namespace Fadu.Indicators.Weights.Proposals;

/// <summary>What has to change in a draft for indicators to have new marks.</summary>
/// <param name="system">As it is.</param>
/// <param name="parties">Who gets new marks.</param>
/// <param name="marks">The new marks of those weighed, in order.</param>
internal sealed class ProposedChanges(IndexSystem system, WeightParties parties, IReadOnlyList<decimal> marks)
{
    private readonly Dictionary<string, decimal> _marks = parties.Weighed.Zip(marks).ToDictionary(one => one.First.Code, one => one.Second, StringComparer.Ordinal);

    /// <summary>The changes, parents before children; and the nodes that would get marks although all below have 0.</summary>
    public (IReadOnlyList<MarksChanged> Changes, IReadOnlyList<string> Hopeless) Find()
    {
        var between = parties.Between.Where(node => node.Marks is not null && node.Marks != Sum(node)).Select(node => FormulaScale.Keep(node, Sum(node)));
        var own = parties.Weighed.Where(IsWritten).Where(party => party.Marks != _marks[party.Code]).Select(party => FormulaScale.Keep(party, _marks[party.Code]));

        // What stands below those weighed is scaled with them; they add up among themselves, so that they themselves stay.
        var below = new MarksScaling(system with
        {
            Aggregate = Aggregate.Sum,
            FullMarks = _marks.Values.Sum(),
            Indicators = [.. parties.Weighed.Select(party => party with { Marks = _marks[party.Code] })],
        });
        return ([.. between, .. own, .. below.Changes], below.Hopeless);
    }

    // A node that sums may leave its marks to those below.
    private static bool IsWritten(Indicator party) => party.Marks is not null || party.IsLeaf || party.Aggregate is not Aggregate.Sum;

    private decimal Sum(Indicator indicator) => indicator.IsLeaf
        ? _marks.TryGetValue(indicator.Code, out var marks) ? marks : MarksScaling.MarksOf(indicator)
        : indicator.Children.Sum(Sum);
}
