namespace Fadu.Application.Seeding;

/// <summary>What was made up.</summary>
public sealed record SeedSummary
{
    /// <summary>Code of the round.</summary>
    public required string Round { get; init; }

    /// <summary>Code of the round before; null: the system reads nothing of one.</summary>
    public required string? PreviousRound { get; init; }

    /// <summary>Code of the index system.</summary>
    public required string System { get; init; }

    /// <summary>Its revision.</summary>
    public required int Revision { get; init; }

    /// <summary>Units that take part.</summary>
    public required int Units { get; init; }

    /// <summary>Units above them, which only hold them together.</summary>
    public required int Parents { get; init; }

    /// <summary>Events appended.</summary>
    public required long Events { get; init; }

    /// <summary>Submissions of the round by how far they came: not begun, draft, submitted, accepted; and withdrawn units.</summary>
    public required IReadOnlyDictionary<SeedFate, int> Fates { get; init; }
}
