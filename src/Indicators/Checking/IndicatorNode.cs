using Fadu.Formula;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>A node of the tree while it is being checked.</summary>
internal sealed class IndicatorNode
{
    private IndicatorNode(Indicator indicator, string path, IndicatorNode? parent, int index, int depth) =>
        (Indicator, Path, Parent, Index, Depth) = (indicator, path, parent, index, depth);

    public Indicator Indicator { get; }

    /// <summary>JSON pointer; empty on the root.</summary>
    public string Path { get; }

    public IndicatorNode? Parent { get; }

    /// <summary>Place among all nodes, parents before children; -1 on the root.</summary>
    public int Index { get; }

    public int Depth { get; }

    public List<IndicatorNode> Children { get; } = [];

    public string Code => Indicator.Code;

    public bool IsLeaf => Children.Count == 0;

    /// <summary>Full marks; null where a fault keeps them from being known.</summary>
    public decimal? Marks { get; set; }

    /// <summary>The scale of the formula; null where it is not known.</summary>
    public decimal? OutOf => IsLeaf ? Indicator.OutOf ?? Marks : Marks;

    /// <summary>Null on nodes with children and where it has a fault.</summary>
    public CheckedFormula? Formula { get; set; }

    /// <summary>Null where there is none or it has a fault.</summary>
    public CheckedFormula? AppliesWhen { get; set; }

    /// <summary>Its own setting, else that of the nearest node above, else the system's.</summary>
    public WhenMissing WhenMissing => Indicator.WhenMissing ?? Parent?.WhenMissing ?? WhenMissing.Zero;

    /// <summary>This node and those above it, without the root.</summary>
    public IEnumerable<IndicatorNode> SelfAndAbove()
    {
        for (var node = this; node.Parent is not null; node = node.Parent)
            yield return node;
    }

    /// <summary>The tree of a system, its root made from the system; and all other nodes, parents before children, in file order.</summary>
    public static (IndicatorNode Root, IReadOnlyList<IndicatorNode> All) TreeOf(IndexSystem system)
    {
        var whole = new Indicator
        {
            Code = system.Code,
            Name = system.Name,
            Marks = system.FullMarks,
            Aggregate = system.Aggregate,
            WhenMissing = system.WhenMissing,
            Children = system.Indicators,
        };
        var root = new IndicatorNode(whole, "", null, -1, 0);
        var all = new List<IndicatorNode>();
        AddChildren(root, all);
        return (root, all);
    }

    private static void AddChildren(IndicatorNode node, List<IndicatorNode> all)
    {
        for (var i = 0; i < node.Indicator.Children.Count; i++)
        {
            var path = JsonPointer.Join(JsonPointer.Join(node.Path, "indicators"), i);
            var child = new IndicatorNode(node.Indicator.Children[i], path, node, all.Count, node.Depth + 1);
            node.Children.Add(child);
            all.Add(child);
            AddChildren(child, all);
        }
    }
}
