namespace Fadu.Indicators.Plans;

/// <summary>Changes that go together, and what they come to; scored forwards in full.</summary>
public sealed record UnitProposal
{
    /// <summary>In the order of the system's items.</summary>
    public required IReadOnlyList<PlanChange> Changes { get; init; }

    /// <summary>What all of them cost.</summary>
    public required decimal Effort { get; init; }

    /// <summary>The total that they come to; null where no indicator is left.</summary>
    public required decimal? Total { get; init; }

    /// <summary>The band; null: none.</summary>
    public required string? Band { get; init; }

    /// <summary>The place in the group, the others standing as they are; null: not ranked.</summary>
    public required int? Rank { get; init; }
}
