using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Explanations;

/// <summary>From whom to whom marks went because indicators dropped out for one unit.</summary>
/// <param name="scores">The scored round.</param>
/// <param name="row">The unit's row.</param>
internal sealed class MarksFlow(RoundScores scores, int row)
{
    private readonly Dictionary<CheckedIndicator, CheckedIndicator> _parents = scores.Plan.System.Indicators.Prepend(scores.Plan.System.Root)
        .SelectMany(parent => parent.Children.Select(child => (child, parent))).ToDictionary(pair => pair.child, pair => pair.parent);

    /// <summary>The indicators that dropped out and whose marks an indicator shares: its siblings, and those of the nodes above whose marks are handed on.</summary>
    public IReadOnlyList<string> From(CheckedIndicator indicator)
    {
        if (!Counts(indicator) || indicator.Marks == 0)
            return [];

        var from = new List<string>();
        for (var node = indicator; _parents.TryGetValue(node, out var parent); node = parent)
        {
            from.InsertRange(0, parent.Children.Where(child => child.Marks > 0 && !Counts(child)).Select(child => child.Code));
            // The children of a node that does not sum are weighted by their own marks: what went on above does not reach them.
            if (parent.Indicator.Aggregate is not Aggregate.Sum)
                break;
        }

        return from;
    }

    /// <summary>The indicators among which the marks of one that dropped out were shared: its siblings, or those of the first node above that did not.</summary>
    public IReadOnlyList<string> To(CheckedIndicator indicator)
    {
        if (Counts(indicator) || indicator.Marks == 0)
            return [];

        for (var node = indicator; _parents.TryGetValue(node, out var parent); node = parent)
        {
            if (parent.Children.Any(child => child.Marks > 0 && Counts(child)))
                return [.. parent.Children.Where(child => child.Marks > 0 && Counts(child)).Select(child => child.Code)];
        }

        return [];
    }

    private bool Counts(CheckedIndicator indicator) => scores.Score(row, indicator) is not null;
}
