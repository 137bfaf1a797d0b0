using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Workbooks.Sheets.Cells;

namespace Fadu.Workbooks.Scores;

/// <summary>What each indicator counts and is worth to each unit, live: marks of what drops out go to the siblings by largest remainder, as scoring does it.</summary>
/// <param name="work">Where the columns go.</param>
/// <param name="facts">Whether indicators apply, and the results of leaves.</param>
/// <param name="decimals">Places kept of marks.</param>
internal sealed class MarksColumns(WorkColumns work, LeafFacts facts, int decimals)
{
    private readonly string _scale = decimals == 0 ? "1" : $"1{new string('0', decimals)}";

    /// <summary>What every indicator of a tree is worth.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="section">Name of the section.</param>
    public Dictionary<CheckedIndicator, Worth> Of(CheckedIndicator root, string section)
    {
        Prepare(root);
        var found = new Dictionary<CheckedIndicator, Worth>
        {
            [root] = facts.Counts(root) is { } counts
                ? new(null, work.Add(section, $"{root.Code} {root.Indicator.Name} 有效满分", string.Empty, place => SheetLook.Helper($"IF({counts.At(place)},{Show(root.Marks)},0)")))
                : new(root.Marks, null),
        };
        ShareOut(root, section, found);
        return found;
    }

    // Before the columns of shares, which have to stand side by side.
    private void Prepare(CheckedIndicator node)
    {
        facts.Counts(node);
        foreach (var child in node.Children)
            Prepare(child);
    }

    private void ShareOut(CheckedIndicator node, string section, Dictionary<CheckedIndicator, Worth> found)
    {
        var weighing = node.Children.Where(child => child.Marks > 0).ToArray();
        var sum = weighing.Sum(child => child.Marks);
        var whole = node.Indicator.Aggregate is Aggregate.Sum ? found[node] : new(sum, null);
        foreach (var child in node.Children.Where(child => child.Marks <= 0))
            found[child] = new(0, null);

        if (whole.Fixed == sum && Array.TrueForAll(weighing, child => facts.Counts(child) is null))
        {
            foreach (var child in weighing)
                found[child] = new(child.Marks, null);
        }
        else if (weighing is not [])
        {
            ShareOutLive(node, section, weighing, whole, found);
        }

        foreach (var child in node.Children)
            ShareOut(child, section, found);
    }

    private void ShareOutLive(CheckedIndicator node, string section, CheckedIndicator[] weighing, Worth whole, Dictionary<CheckedIndicator, Worth> found)
    {
        var name = node.Index < 0 ? "全部一级指标" : $"{node.Code} 下级";
        var weights = work.Gather(section, $"{name} 计分分值合计", "SUM", [.. weighing.Select(child => (Func<int, string>)(place => Weight(child, place)))]);
        var sum = work.Add(section, $"{name} 计分分值合计", string.Empty, place => SheetLook.Helper($"ROUND({weights(place)},12)"));
        var quotas = work.AddTogether(weighing.Select(child => (section, $"{child.Code} 应得份额", (Func<int, Cell>)(place => SheetLook.Helper(
            $"IF({sum.At(place)}=0,0,ROUND({whole.At(place)}*{Weight(child, place)}/{sum.At(place)}*{_scale},9))")))));
        var remainders = work.AddTogether(quotas.Zip(weighing, (quota, child) =>
            (section, $"{child.Code} 余数", (Func<int, Cell>)(place => SheetLook.Helper($"ROUND({quota.At(place)}-INT({quota.At(place)}),9)")))));
        var left = work.Add(section, $"{name} 待分尾数", string.Empty, place => SheetLook.Helper(
            $"ROUND({whole.At(place)}*{_scale}-SUMPRODUCT(INT({Across(quotas[0], quotas[^1], place)})),9)"));
        for (var i = 0; i < weighing.Length; i++)
        {
            var (child, quota, remainder, before) = (weighing[i], quotas[i], remainders[i], i == 0 ? null : remainders[i - 1]);
            found[child] = new(null, work.Add(section, $"{child.Code} {child.Indicator.Name} 有效满分", string.Empty, place =>
            {
                // The largest remainder comes first, equal ones in the order of the file.
                var turn = $"RANK({remainder.At(place)},{Across(remainders[0], remainders[^1], place)})" + (before is null ? string.Empty : $"+COUNTIF({Across(remainders[0], before, place)},{remainder.At(place)})");
                return SheetLook.Helper($"IF({sum.At(place)}=0,0,IF({sum.At(place)}={whole.At(place)},{Weight(child, place)},(INT({quota.At(place)})+MAX(0,MIN(1,{left.At(place)}-({turn})+1)))/{_scale}))");
            }));
        }
    }

    private string Weight(CheckedIndicator child, int place) => facts.Counts(child) is { } counts ? $"IF({counts.At(place)},{Show(child.Marks)},0)" : Show(child.Marks);

    private static string Across(WorkColumn first, WorkColumn last, int place) =>
        $"{first.At(place)}:${ColumnName.Of(last.Number)}{ScorePlaces.RowOf(place)}";

    private static string Show(decimal number) => Numbers.Show(number);
}
