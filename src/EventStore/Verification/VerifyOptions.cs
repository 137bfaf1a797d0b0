namespace Fadu.EventStore.Verification;

/// <summary>How a store is verified.</summary>
public sealed record VerifyOptions
{
    /// <summary>A checkpoint that was made before, to compare with; null: the chains alone are checked, which can't tell that whole streams or their ends are missing.</summary>
    public Checkpoint? Checkpoint { get; init; }

    /// <summary>Hears of the progress; null: nobody does.</summary>
    public IProgress<VerifyProgress>? Progress { get; init; }

    /// <summary>The most findings, and the most events without a hash, that are listed; all are counted.</summary>
    public int MostFindings { get; init; } = 100;
}
