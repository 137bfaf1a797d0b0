using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Differences;

/// <summary>A revision with the marks of a later one and everything else of its own.</summary>
internal static class WeightsOnly
{
    /// <summary>The system between; null: no indicator that both have differs in marks, so that it would be the earlier one.</summary>
    public static CheckedSystem? Between(CheckedSystem before, CheckedSystem after)
    {
        var later = after.Indicators.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
        if (before.Root.Marks == after.Root.Marks && before.Indicators.All(one => later.GetValueOrDefault(one.Code) is not { } two || one.Marks == two.Marks))
            return null;

        var root = Reweighed(before.Root, later, after.Root.Marks);
        CheckedIndicator[] indicators = [.. Below(root).OrderBy(one => one.Index)];
        return new()
        {
            System = before.System,
            Root = root,
            Indicators = indicators,
            Leaves = [.. indicators.Where(one => one.IsLeaf)],
            ScoringOrder = [.. before.ScoringOrder.Select(leaf => indicators[leaf.Index])],
            Bonuses = before.Bonuses,
            Deductions = before.Deductions,
            Vetoes = before.Vetoes,
            Gates = before.Gates,
            Statuses = before.Statuses,
            Checks = before.Checks,
            Parameters = before.Parameters,
        };
    }

    /// <summary>Whether marks, and the scales that go with them, are all in which two revisions differ: then the one between is the later.</summary>
    public static bool IsAll(CheckedSystem before, CheckedSystem after) => Unweighed(before.System) == Unweighed(after.System);

    private static IndexSystem Unweighed(IndexSystem system) => system with { FullMarks = 0, Indicators = [.. system.Indicators.Select(Unweighed)] };

    private static Indicator Unweighed(Indicator one) => one with { Marks = null, OutOf = null, Children = [.. one.Children.Select(Unweighed)] };

    private static CheckedIndicator Reweighed(CheckedIndicator one, Dictionary<string, CheckedIndicator> later, decimal? whole)
    {
        CheckedIndicator[] children = [.. one.Children.Select(child => Reweighed(child, later, null))];
        var two = later.GetValueOrDefault(one.Code);

        // What sums is worth what its parts are, also where the later revision has parts that this one lacks.
        var marks = !one.IsLeaf && one.Indicator.Aggregate is Aggregate.Sum ? children.Sum(child => child.Marks) : whole ?? two?.Marks ?? one.Marks;

        // A formula that stays as it is but for [满分] goes with its marks: it was weighed, not rewritten.
        var goes = two is not null && one.Formula is { } formula && two.Formula?.Text == formula.Text && SameConstants(one, two);
        return new()
        {
            Indicator = one.Indicator,
            Index = one.Index,
            LeafIndex = one.LeafIndex,
            Depth = one.Depth,
            Children = children,
            Marks = marks,
            OutOf = goes ? two!.OutOf : one.IsLeaf ? one.OutOf : marks,
            Formula = goes ? two!.Formula : one.Formula,
            AppliesWhen = one.AppliesWhen,
            WhenMissing = one.WhenMissing,
        };
    }

    private static bool SameConstants(CheckedIndicator one, CheckedIndicator two) =>
        one.Formula!.Parameters.Select(parameter => (parameter, parameter.Constant, parameter.Type))
            .SequenceEqual(two.Formula!.Parameters.Select(parameter => (parameter, parameter.Constant, parameter.Type)));

    private static IEnumerable<CheckedIndicator> Below(CheckedIndicator node) => node.Children.SelectMany(child => Below(child).Prepend(child));
}
