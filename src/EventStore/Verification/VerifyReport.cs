namespace Fadu.EventStore.Verification;

/// <summary>What a verification has found.</summary>
public sealed record VerifyReport
{
    /// <summary>Events read, all of which were hashed anew.</summary>
    public required long Events { get; init; }

    /// <summary>Streams with events.</summary>
    public required long Streams { get; init; }

    /// <summary>Events without a hash, as an application without the chain writes them: nothing protects them until the next chained event of their stream, or a checkpoint.</summary>
    public required long Unchained { get; init; }

    /// <summary>The first of them by stream and version, as many as findings are listed at the most.</summary>
    public required IReadOnlyList<UnchainedEvent> UnchainedEvents { get; init; }

    /// <summary>How many findings there are, listed or not.</summary>
    public required long FindingCount { get; init; }

    /// <summary>The first of the findings, in the order of the store; those against the checkpoint last.</summary>
    public required IReadOnlyList<VerifyFinding> Findings { get; init; }

    /// <summary>The checkpoint that it was compared with; null: none.</summary>
    public required Checkpoint? Against { get; init; }

    /// <summary>What was found, up to where nothing can change any more, as a checkpoint; worth publishing when nothing is wrong.</summary>
    public required Checkpoint Checkpoint { get; init; }

    /// <summary>The first thing that is wrong in the order of the store; null: nothing is.</summary>
    public VerifyFinding? First => Findings is [var first, ..] ? first : null;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsSound => FindingCount == 0;
}
