using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>An indicator as a place in a tree of marks.</summary>
internal sealed class MarksNode
{
    public MarksNode(CheckedIndicator indicator, int slot, MarksNode[] children)
    {
        (Indicator, Slot, Children) = (indicator, slot, children);
        Weighing = Array.FindAll(children, child => child.Marks > 0);
        Bearing = indicator.Marks > 0 ? Weighing : children;
        WeighingMarks = Weighing.Sum(child => child.Marks);
    }

    public CheckedIndicator Indicator { get; }

    /// <summary>Place in the tree, parents before children; 0 for its root.</summary>
    public int Slot { get; }

    /// <summary>In file order; empty on a leaf.</summary>
    public MarksNode[] Children { get; }

    /// <summary>The children that have marks: only these are aggregated and share in what is shared out.</summary>
    public MarksNode[] Weighing { get; }

    /// <summary>The children whose dropping out makes it drop out: those that have marks, or all where it has none itself.</summary>
    public MarksNode[] Bearing { get; }

    /// <summary>What the children are worth together.</summary>
    public decimal WeighingMarks { get; }

    /// <summary>Nominal marks.</summary>
    public decimal Marks => Indicator.Marks;

    public Aggregate Aggregate => Indicator.Indicator.Aggregate;
}
