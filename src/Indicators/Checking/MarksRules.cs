using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>Resolves the marks of every node, from the leaves up, and checks that they add up (分值之和).</summary>
internal static class MarksRules
{
    // Sums and products of marks stay far inside decimal.
    private const decimal Most = 1_000_000_000m;

    public static void Resolve(IndicatorNode root, Findings findings)
    {
        foreach (var child in root.Children)
            ResolveBelow(child, findings);

        root.Marks = root.Indicator.Marks;
        if (root.Marks > Most)
            TooLarge(root.Marks.Value, "/fullMarks", null, findings);
        else if (root.Marks is <= 0)
        {
            findings.Fault("system.full_marks", "/fullMarks", null, new(
                $"满分 {Numbers.Show(root.Marks.Value)} 应大于 0",
                $"the full marks {Numbers.Show(root.Marks.Value)} must be above 0"));
        }
        else if (root.Indicator.Aggregate is not Aggregate.Sum)
            Average(root, "/aggregate", findings);
        else if (SumOf(root) is { } sum && sum != root.Marks)
        {
            findings.Fault("system.marks_do_not_add_up", "/fullMarks", null, new(
                $"一级指标的分值加起来是 {Numbers.Show(sum)}，{Difference(sum, root.Marks!.Value).Chinese}满分 {Numbers.Show(root.Marks.Value)}；请改一级指标的分值，或者改 fullMarks",
                $"the marks of the first level add up to {Numbers.Show(sum)}, {Difference(sum, root.Marks.Value).English} the full marks {Numbers.Show(root.Marks.Value)}; change the marks or fullMarks"));
        }
    }

    private static void ResolveBelow(IndicatorNode node, Findings findings)
    {
        foreach (var child in node.Children)
            ResolveBelow(child, findings);

        var path = JsonPointer.Join(node.Path, "marks");
        node.Marks = node.Indicator.Marks;
        if (node.Indicator.OutOf > Most)
            TooLarge(node.Indicator.OutOf.Value, JsonPointer.Join(node.Path, "outOf"), node.Code, findings);
        if (node.Marks > Most)
            TooLarge(node.Marks.Value, path, node.Code, findings);
        else if (node.Marks < 0)
        {
            findings.Fault("system.marks_below_zero", path, node.Code, new(
                $"分值 {Numbers.Show(node.Marks.Value)} 不能小于 0", $"the marks {Numbers.Show(node.Marks.Value)} must not be below 0"));
        }
        else if (node.IsLeaf)
            Leaf(node, path, findings);
        else if (node.Indicator.Aggregate is Aggregate.Sum)
            Sum(node, path, findings);
        else
            Average(node, path, findings);
    }

    private static void TooLarge(decimal marks, string path, string? owner, Findings findings) => findings.Fault("system.marks_too_large", path, owner, new(
        $"分值 {Numbers.Show(marks)} 太大，最多 {Numbers.Show(Most)}", $"the marks {Numbers.Show(marks)} are too large; at most {Numbers.Show(Most)}"));

    private static void Leaf(IndicatorNode node, string path, Findings findings)
    {
        if (node.Marks is null)
            findings.Fault("system.marks_needed", path, node.Code, new("没有写分值，请写 marks", "there are no marks; write marks"));
        else if (node.Indicator.OutOf <= 0)
        {
            findings.Fault("system.out_of", JsonPointer.Join(node.Path, "outOf"), node.Code, new(
                $"outOf {Numbers.Show(node.Indicator.OutOf.Value)} 应大于 0", $"outOf {Numbers.Show(node.Indicator.OutOf.Value)} must be above 0"));
        }
        else if (node.OutOf is 0)
        {
            findings.Fault("system.out_of_needed", path, node.Code, new(
                "分值是 0，公式没有满分可依；请写 outOf: 公式的满分",
                "the marks are 0, which leaves the formula without a scale; write outOf"));
        }
    }

    private static void Sum(IndicatorNode node, string path, Findings findings)
    {
        var sum = SumOf(node);
        if (node.Marks is { } given && sum is { } found && found != given)
        {
            findings.Fault("system.marks_do_not_add_up", path, node.Code, new(
                $"下级分值加起来是 {Numbers.Show(found)}，{Difference(found, given).Chinese}本级的 {Numbers.Show(given)}；请改下级分值，或者写 marks: {Numbers.Show(found)}",
                $"the marks below add up to {Numbers.Show(found)}, {Difference(found, given).English} the {Numbers.Show(given)} of this node; change those, or write marks: {Numbers.Show(found)}"));
        }

        node.Marks ??= sum;
    }

    private static void Average(IndicatorNode node, string path, Findings findings)
    {
        var word = node.Indicator.Aggregate switch { Aggregate.Mean => "mean", Aggregate.Geometric => "geometric", _ => "min" };
        if (node.Marks is null)
        {
            findings.Fault("system.marks_needed", path, node.Code, new(
                $"aggregate: {word} 的指标要写分值 marks，它不是下级之和", $"a node with aggregate: {word} needs marks; they are not the sum of those below"));
        }
        else if (SumOf(node) is 0)
        {
            findings.Fault("system.children_without_marks", path, node.Parent is null ? null : node.Code, new(
                $"下级的分值都是 0，aggregate: {word} 没有可算的；请给下级写分值",
                $"all marks below are 0, which leaves aggregate: {word} nothing to work on; give the children marks"));
        }
    }

    private static decimal? SumOf(IndicatorNode node)
    {
        decimal? sum = 0;
        foreach (var child in node.Children)
            sum += child.Marks is >= -Most and <= Most and var marks ? marks : null;

        return sum;
    }

    private static (string Chinese, string English) Difference(decimal sum, decimal given) => sum > given
        ? ($"比规定多 {Numbers.Show(sum - given)}，不等于", $"{Numbers.Show(sum - given)} more than")
        : ($"比规定少 {Numbers.Show(given - sum)}，不等于", $"{Numbers.Show(given - sum)} less than");
}
