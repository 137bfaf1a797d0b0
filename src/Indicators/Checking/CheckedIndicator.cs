using Fadu.Formula;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>A node of the tree with its formulas read and its marks resolved.</summary>
public sealed class CheckedIndicator
{
    /// <summary>The indicator as it was written; of the root, one made from the system.</summary>
    public required Indicator Indicator { get; init; }

    /// <summary>Place in <see cref="CheckedSystem.Indicators"/>; -1 for the root.</summary>
    public required int Index { get; init; }

    /// <summary>Place in <see cref="CheckedSystem.Leaves"/>; -1 for nodes with children.</summary>
    public required int LeafIndex { get; init; }

    /// <summary>1 for the top level (一级指标), 0 for the root.</summary>
    public required int Depth { get; init; }

    /// <summary>Children in file order; empty on a leaf.</summary>
    public required IReadOnlyList<CheckedIndicator> Children { get; init; }

    /// <summary>Nominal full marks, as given or summed from the children.</summary>
    public required decimal Marks { get; init; }

    /// <summary>Leaf: the scale of the formula, [满分]; on a node with children, its marks.</summary>
    public required decimal OutOf { get; init; }

    /// <summary>Leaf: a number out of <see cref="OutOf"/>; null on nodes with children.</summary>
    public required CheckedFormula? Formula { get; init; }

    /// <summary>Condition under which it applies; null: always. Nodes with children may have one too: it binds all below.</summary>
    public required CheckedFormula? AppliesWhen { get; init; }

    /// <summary>What it gets when the formula is missing.</summary>
    public required WhenMissing WhenMissing { get; init; }

    /// <summary>The code.</summary>
    public string Code => Indicator.Code;

    /// <summary>Whether it has a formula rather than children.</summary>
    public bool IsLeaf => Formula is not null;
}
