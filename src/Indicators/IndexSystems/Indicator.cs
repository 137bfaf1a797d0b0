using System.Text.Json.Serialization;

namespace Fadu.Indicators.IndexSystems;

/// <summary>A node of the tree (指标). Leaves have a formula, the others have children.</summary>
public sealed record Indicator
{
    /// <summary>Unique in the system, over all levels.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Full marks (满分). On a node that sums its children it may be left out: then it is the sum of theirs.</summary>
    public decimal? Marks { get; init; }

    /// <summary>How a node's marks come from its children.</summary>
    public Aggregate Aggregate { get; init; }

    /// <summary>Children in file order; empty on a leaf.</summary>
    public IReadOnlyList<Indicator> Children { get; init => field = ValueList.Of(value); } = ValueList<Indicator>.Empty;

    /// <summary>Leaf only: gives marks out of <see cref="OutOf"/>.</summary>
    public string? Formula { get; init; }

    /// <summary>The scale that the formula is written on; null: the marks. A change of marks rescales, the formula stays.</summary>
    public decimal? OutOf { get; init; }

    /// <summary>达标线 on the <see cref="OutOf"/> scale; null where there is none.</summary>
    public decimal? Pass { get; init; }

    /// <summary>Condition under which it applies; null: always.</summary>
    public string? AppliesWhen { get; init; }

    /// <summary>What it gets when the formula is missing; null: as the system says.</summary>
    public WhenMissing? WhenMissing { get; init; }

    /// <summary>The scoring rule in words.</summary>
    public string? Rule { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public string? Basis { get; init; }

    /// <summary>Worked examples of the formula.</summary>
    public IReadOnlyList<MarksExample> Examples { get; init => field = ValueList.Of(value); } = ValueList<MarksExample>.Empty;

    /// <summary>Whether it has a formula rather than children.</summary>
    [JsonIgnore]
    public bool IsLeaf => Children.Count == 0;
}
