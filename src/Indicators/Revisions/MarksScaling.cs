using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Marks;

namespace Fadu.Indicators.Revisions;

/// <summary>Computes marks that add up, from the top down.</summary>
internal sealed class MarksScaling
{
    private const int MostDecimals = 10;

    private readonly int _decimals;
    private readonly List<MarksChanged> _changes = [];
    private readonly List<string> _hopeless = [];

    /// <param name="system">Every leaf and every node that does not sum has marks, none below 0.</param>
    public MarksScaling(IndexSystem system)
    {
        _decimals = Math.Clamp(system.Decimals, 0, MostDecimals);
        Scale(system.Indicators, system.Aggregate, system.FullMarks, system.Code);
    }

    /// <summary>The changes, parents before children.</summary>
    public IReadOnlyList<MarksChanged> Changes => _changes;

    /// <summary>Codes of the nodes, or of the system, below which all marks are 0 although they should not be.</summary>
    public IReadOnlyList<string> Hopeless => _hopeless;

    private void Scale(IReadOnlyList<Indicator> children, Aggregate aggregate, decimal target, string owner)
    {
        var marks = children.Select(MarksOf).ToArray();
        if (aggregate is Aggregate.Sum && marks.Sum() != target)
        {
            if (marks.Sum() == 0)
            {
                _hopeless.Add(owner);
                return;
            }

            Apportionment.Share(target, marks, _decimals, marks);
        }

        for (var i = 0; i < marks.Length; i++)
        {
            var child = children[i];
            if (child.Marks is { } before && before != marks[i])
                _changes.Add(FormulaScale.Keep(child, marks[i]));
            if (!child.IsLeaf)
                Scale(child.Children, child.Aggregate, marks[i], child.Code);
        }
    }

    /// <summary>What an indicator is worth: as written, else the sum of those below.</summary>
    public static decimal MarksOf(Indicator indicator) => indicator.Marks ?? indicator.Children.Sum(MarksOf);
}
