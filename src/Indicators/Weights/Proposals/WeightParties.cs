using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Weights.Methods;

namespace Fadu.Indicators.Weights.Proposals;

/// <summary>The indicators of a system that are weighed, and the marks that they share.</summary>
/// <param name="Weighed">Those that get new marks, at least two.</param>
/// <param name="Kept">Those among them that keep theirs.</param>
/// <param name="Between">With leaves: the nodes between them and the one they belong to, parents first.</param>
/// <param name="Marks">What is given out, above 0.</param>
/// <param name="Decimals">At how many places.</param>
internal sealed record WeightParties(IReadOnlyList<Indicator> Weighed, IReadOnlyList<Indicator> Kept, IReadOnlyList<Indicator> Between, decimal Marks, int Decimals)
{
    private const int MostDecimals = 10;

    // As much as a checked system may have: sums stay far inside decimal.
    private const decimal Most = 1_000_000_000m;

    /// <summary>Finds them; null where something stands in the way, which is added to the refusals.</summary>
    public static WeightParties? Find(Refusals refusals, IndexSystem system, WeightScope scope)
    {
        var decimals = Math.Clamp(system.Decimals, 0, MostDecimals);
        refusals.AddIf(
            scope.Decimals is { } places && (places < 0 || places > decimals),
            "field.decimals",
            "decimals",
            $"小数位数应在 0 到 {decimals} 之间",
            $"marks of this system have 0 to {decimals} decimals");
        if (OwnerOf(refusals, system, scope.Indicator) is not { } owner)
            return null;

        Indicator[] below = [.. owner.Children.SelectMany(IndicatorTree.WithAllBelow)];
        foreach (var indicator in below.Prepend(owner).Where(indicator => indicator.Marks is < 0 or > Most))
            refusals.Add("draft.marks_out_of_range", indicator.Code, $"“{indicator.Code}”的分值应在 0 和 10 亿之间，请先改正", $"the marks of {indicator.Code} lie outside 0 to 1,000,000,000; correct them first");
        foreach (var twice in IndicatorTree.All(system).CountBy(indicator => indicator.Code).Where(one => one.Value > 1 && below.Any(indicator => indicator.Code == one.Key)))
            refusals.Add("weights.code_twice", twice.Key, $"编号 {twice.Key} 用了 {twice.Value} 次，分不清是哪个指标；请先改正", $"{twice.Value} indicators have the code {twice.Key}; give each its own first");
        Indicator[] between = scope.Leaves ? [.. below.Where(indicator => !indicator.IsLeaf)] : [];
        foreach (var node in scope.Leaves ? between.Prepend(owner).Where(node => node.Aggregate is not Aggregate.Sum) : [])
        {
            refusals.Add(
                "weights.not_a_sum",
                "leaves",
                $"“{node.Code}”不是把下级加起来的，下面的末级指标不能一起赋权；请一级一级来",
                $"{node.Code} does not sum what is below it, so that its leaves can't be weighed at once; weigh level by level");
        }

        IReadOnlyList<Indicator> parties = scope.Leaves ? [.. below.Where(indicator => indicator.IsLeaf)] : owner.Children;
        foreach (var (place, code) in scope.Keep.Index().Where(one => parties.All(party => party.Code != one.Item)))
            Names.Unknown(refusals, code, parties, $"keep/{place}");

        Indicator[] weighed = [.. parties.Where(party => !scope.Keep.Contains(party.Code))];
        Indicator[] kept = [.. parties.Where(party => scope.Keep.Contains(party.Code))];
        refusals.AddIf(
            weighed.Length < 2,
            "weights.too_few",
            scope.Keep is [] ? "indicator" : "keep",
            $"要赋权的指标只有 {weighed.Length} 个，至少要两个",
            $"only {weighed.Length} indicators are to be weighed; it takes two at least");
        if (refusals.Any)
            return null;

        var marks = Target(owner, parties) - kept.Sum(MarksScaling.MarksOf);
        refusals.AddIf(
            marks <= 0,
            "weights.nothing_left",
            scope.Keep is [] ? "indicator" : "keep",
            $"“{owner.Code}”没有可分的分值；请先给它分值，或少保留几项",
            $"{owner.Code} has no marks to give out; give it some first, or keep fewer");
        return refusals.Any ? null : new(weighed, kept, between, marks, scope.Decimals ?? decimals);
    }

    // Under a node that sums, the children share its marks; under others their marks are weights, whose sum stays what it is.
    private static decimal Target(Indicator owner, IReadOnlyList<Indicator> parties)
    {
        var sum = parties.Sum(MarksScaling.MarksOf);
        return owner.Aggregate is Aggregate.Sum || sum == 0 ? owner.Marks ?? sum : sum;
    }

    private static Indicator? OwnerOf(Refusals refusals, IndexSystem system, string? code)
    {
        if (code is null)
            return new() { Code = system.Code, Name = system.Name, Marks = system.FullMarks, Aggregate = system.Aggregate, Children = system.Indicators };

        var owner = IndicatorTree.Find(system, code);
        if (owner is null)
            Names.Unknown(refusals, code, [.. IndicatorTree.All(system).Where(indicator => !indicator.IsLeaf)], "indicator");
        else if (owner.IsLeaf)
        {
            refusals.Add(
                "weights.no_children",
                "indicator",
                $"{owner.Code} 是末级指标，没有下级可以赋权；请写它的上级",
                $"{owner.Code} is a leaf without children to weigh; name the indicator above it");
        }

        return owner is { IsLeaf: false } ? owner : null;
    }
}
