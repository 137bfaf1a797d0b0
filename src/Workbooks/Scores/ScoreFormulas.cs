using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Workbooks.Scores;

/// <summary>The marks that units get, as formulas.</summary>
/// <param name="work">Where columns go that hold parts of what is too long for one cell.</param>
/// <param name="section">Of those columns.</param>
/// <param name="facts">Results of leaves, and what counts.</param>
/// <param name="worth">What indicators are worth.</param>
/// <param name="scoreOf">The cell of an indicator's marks in a unit's row.</param>
/// <param name="decimals">Places kept of the marks of leaves.</param>
internal sealed class ScoreFormulas(
    WorkColumns work, string section, LeafFacts facts, IReadOnlyDictionary<CheckedIndicator, Worth> worth, Func<CheckedIndicator, int, string> scoreOf, int decimals)
{
    public const string NotApplicable = "不适用";
    public const string Absent = "缺失";

    /// <summary>The marks, or the word for why there are none; by place.</summary>
    public Func<int, string> Shown(CheckedIndicator indicator) => Counting(indicator, Dropped);

    /// <summary>The marks, or an empty text where it has dropped out; by place.</summary>
    public Func<int, string> OrEmpty(CheckedIndicator indicator) => Counting(indicator, _ => _ => "\"\"");

    /// <summary>Whether the marks have an end after the point, so that they can be brought to it; means have none, and are only brought to 12 places where they are compared.</summary>
    public static bool IsExact(CheckedIndicator indicator) =>
        indicator.IsLeaf || (indicator.Indicator.Aggregate is Aggregate.Sum && indicator.Children.Where(child => child.Marks > 0).All(IsExact));

    private Func<int, string> Counting(CheckedIndicator indicator, Func<CheckedIndicator, Func<int, string>> otherwise)
    {
        Func<int, string> marks = indicator.IsLeaf ? place => Leaf(indicator, place) : Node(indicator);
        if (facts.Counts(indicator) is not { } counts)
            return marks;

        var dropped = otherwise(indicator);
        return place => $"IF({counts.At(place)},{marks(place)},{dropped(place)})";
    }

    private string Leaf(CheckedIndicator leaf, int place)
    {
        var (result, full, outOf) = (facts.Result(leaf).At(place), worth[leaf].At(place), Numbers.Show(leaf.OutOf));
        var marks = worth[leaf].Fixed == leaf.OutOf ? result : $"{full}*{result}/{outOf}";
        return $"IF({result}=\"\",0,IF(ROUND({result},12)>={outOf},{full},MAX(0,MIN({full},ROUND(ROUND({marks},12),{decimals})))))";
    }

    private Func<int, string> Node(CheckedIndicator node)
    {
        var weighing = node.Children.Where(child => child.Marks > 0).ToArray();
        if (weighing is [])
            return _ => "0";
        if (node.Indicator.Aggregate is Aggregate.Sum)
        {
            // Doubles add up to 5.999999999999999 where it is 6, which would not reach 6 when it is compared.
            var sum = Gathered(node, "合计", "SUM", scoreOf, "0");
            return IsExact(node) ? place => $"ROUND({sum(place)},{Numbers.SnapDecimals})" : sum;
        }

        if (node.Indicator.Aggregate is Aggregate.Min)
        {
            var least = Gathered(node, "最低得分率", "MIN", Share, "1");
            return place => $"{worth[node].At(place)}*{least(place)}";
        }

        var weights = Gathered(node, "权数合计", "SUM", (child, _) => Numbers.Show(child.Marks), "0");
        if (node.Indicator.Aggregate is Aggregate.Geometric)
        {
            // A child without any marks makes the logarithm fail, and the whole 0.
            var logarithms = Gathered(node, "对数合计", "SUM", (child, place) => $"{Numbers.Show(child.Marks)}*LN({Share(child, place)})", "0");
            return place => $"IFERROR({worth[node].At(place)}*EXP({logarithms(place)}/{weights(place)}),0)";
        }

        var weighted = Gathered(node, "加权合计", "SUM", Weighted, "0");
        return place => $"{worth[node].At(place)}*{weighted(place)}/{weights(place)}";

        // Cells with a word in place of marks are not read: LibreOffice 7.4 takes such a one for an error now and then while it computes all anew.
        Func<int, string> Gathered(CheckedIndicator all, string name, string call, Func<CheckedIndicator, int, string> then, string otherwise) =>
            work.Gather(section, $"{all.Code} {name}".TrimStart(), call, [.. weighing.Select(child => (Func<int, string>)(place => Counted(child, then(child, place), otherwise, place)))]);
    }

    private string Weighted(CheckedIndicator child, int place) =>
        worth[child].Fixed == child.Marks ? scoreOf(child, place) : $"{Numbers.Show(child.Marks)}*{Share(child, place)}";

    private string Share(CheckedIndicator child, int place) => $"{scoreOf(child, place)}/{worth[child].At(place)}";

    private string Counted(CheckedIndicator child, string then, string otherwise, int place) =>
        facts.Counts(child) is { } counts ? $"IF({counts.At(place)},{then},{otherwise})" : then;

    private Func<int, string> Dropped(CheckedIndicator indicator)
    {
        if (indicator.IsLeaf)
        {
            return indicator.WhenMissing is not WhenMissing.Skip ? _ => $"\"{NotApplicable}\""
                : facts.Applies(indicator) is { } applies ? place => $"IF({applies.At(place)},\"{Absent}\",\"{NotApplicable}\")"
                : _ => $"\"{Absent}\"";
        }

        var absent = work.Gather(section, $"{indicator.Code} 有下级缺失", "OR", [.. LeafFacts.Bearing(indicator).Select(child => (Func<int, string>)(place => $"{scoreOf(child, place)}=\"{Absent}\""))]);
        return place => $"IF({absent(place)},\"{Absent}\",\"{NotApplicable}\")";
    }
}
