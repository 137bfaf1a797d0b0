namespace Fadu.Indicators.IndexSystems;

/// <summary>A bonus (加分项) or a deduction (扣分项); the formula gives a positive number in both.</summary>
public sealed record Adjustment
{
    /// <summary>Unique in the system.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Gives the marks added or taken off, as a positive number. [满分] is the cap.</summary>
    public required string Formula { get; init; }

    /// <summary>The most it can come to; null: no limit, and then [满分] may not be used.</summary>
    public decimal? Cap { get; init; }

    /// <summary>The rule in words.</summary>
    public string? Rule { get; init; }

    /// <summary>Worked examples.</summary>
    public IReadOnlyList<MarksExample> Examples { get; init => field = ValueList.Of(value); } = ValueList<MarksExample>.Empty;
}
