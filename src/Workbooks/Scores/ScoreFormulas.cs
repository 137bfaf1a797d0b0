using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Workbooks.Scores;

/// <summary>The marks that units get, as formulas.</summary>
/// <param name="facts">Results of leaves, and what counts.</param>
/// <param name="worth">What indicators are worth.</param>
/// <param name="scoreOf">The cell of an indicator's marks in a unit's row.</param>
/// <param name="decimals">Places kept of the marks of leaves.</param>
internal sealed class ScoreFormulas(LeafFacts facts, IReadOnlyDictionary<CheckedIndicator, Worth> worth, Func<CheckedIndicator, int, string> scoreOf, int decimals)
{
    public const string NotApplicable = "不适用";
    public const string Absent = "缺失";

    private const int MostArguments = 250;

    /// <summary>The marks, or the word for why there are none.</summary>
    public string Shown(CheckedIndicator indicator, int place) =>
        facts.Counts(indicator) is { } counts ? $"IF({counts.At(place)},{Of(indicator, place)},{Dropped(indicator, place)})" : Of(indicator, place);

    /// <summary>The marks, or an empty text where it has dropped out.</summary>
    public string OrEmpty(CheckedIndicator indicator, int place) =>
        facts.Counts(indicator) is { } counts ? $"IF({counts.At(place)},{Of(indicator, place)},\"\")" : Of(indicator, place);

    private string Of(CheckedIndicator indicator, int place) => indicator.IsLeaf ? Leaf(indicator, place) : Node(indicator, place);

    private string Leaf(CheckedIndicator leaf, int place)
    {
        var (result, full, outOf) = (facts.Result(leaf).At(place), worth[leaf].At(place), Numbers.Show(leaf.OutOf));
        var marks = worth[leaf].Fixed == leaf.OutOf ? result : $"{full}*{result}/{outOf}";
        return $"IF({result}=\"\",0,IF(ROUND({result},12)>={outOf},{full},MAX(0,MIN({full},ROUND(ROUND({marks},12),{decimals})))))";
    }

    private string Node(CheckedIndicator node, int place)
    {
        var weighing = node.Children.Where(child => child.Marks > 0).ToArray();
        if (weighing is [])
            return "0";
        if (node.Indicator.Aggregate is Aggregate.Sum)
            return Sum([.. weighing.Select(child => Counted(child, scoreOf(child, place), "0", place))]);

        var (full, weights) = (worth[node].At(place), string.Join('+', weighing.Select(child => Counted(child, Numbers.Show(child.Marks), "0", place))));
        return node.Indicator.Aggregate switch
        {
            Aggregate.Mean => $"{full}*({string.Join('+', weighing.Select(child => Counted(child, Weighted(child, place), "0", place)))})/({weights})",

            // A child without any marks makes the logarithm fail, and the whole 0.
            Aggregate.Geometric => $"IFERROR({full}*EXP(({string.Join('+', weighing.Select(child => Counted(child, $"{Numbers.Show(child.Marks)}*LN({Share(child, place)})", "0", place)))})/({weights})),0)",
            _ => $"{full}*MIN({string.Join(',', weighing.Select(child => Counted(child, Share(child, place), "1", place)))})",
        };
    }

    private string Weighted(CheckedIndicator child, int place) =>
        worth[child].Fixed == child.Marks ? scoreOf(child, place) : $"{Numbers.Show(child.Marks)}*{Share(child, place)}";

    private string Share(CheckedIndicator child, int place) => $"{scoreOf(child, place)}/{worth[child].At(place)}";

    private string Counted(CheckedIndicator child, string then, string otherwise, int place) =>
        facts.Counts(child) is { } counts ? $"IF({counts.At(place)},{then},{otherwise})" : then;

    private string Dropped(CheckedIndicator indicator, int place)
    {
        if (!indicator.IsLeaf)
            return $"IF(OR({string.Join(',', LeafFacts.Bearing(indicator).Select(child => $"{scoreOf(child, place)}=\"{Absent}\""))}),\"{Absent}\",\"{NotApplicable}\")";

        return indicator.WhenMissing is not WhenMissing.Skip ? $"\"{NotApplicable}\""
            : facts.Applies(indicator) is { } applies ? $"IF({applies.At(place)},\"{Absent}\",\"{NotApplicable}\")"
            : $"\"{Absent}\"";
    }

    // Cells with a word in place of marks are not read: LibreOffice 7.4 takes such a one for an error now and then while it computes all anew.
    private static string Sum(string[] cells) => cells.Length <= MostArguments
        ? $"SUM({string.Join(',', cells)})"
        : $"SUM({string.Join(',', cells.Chunk(MostArguments).Select(Sum))})";
}
