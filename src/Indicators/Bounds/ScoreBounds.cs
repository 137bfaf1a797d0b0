namespace Fadu.Indicators.Bounds;

/// <summary>The least and the most that marks can still become. Sound: whatever is filled in, they end up within.</summary>
public sealed record ScoreBounds
{
    /// <summary>The least, in marks.</summary>
    public required decimal Least { get; init; }

    /// <summary>The most, in marks.</summary>
    public required decimal Most { get; init; }

    /// <summary>
    /// Values of the open items that count here with which scoring gives exactly <see cref="Least"/>; null: none was found, and the true
    /// least may lie higher. Empty where nothing is open.
    /// </summary>
    public required IReadOnlyList<OpenValue>? LeastWith { get; init; }

    /// <summary>The same for <see cref="Most"/>.</summary>
    public required IReadOnlyList<OpenValue>? MostWith { get; init; }

    /// <summary>Whether values of other units matter too; they are taken to be anything that their items admit.</summary>
    public required bool DependsOnPeers { get; init; }

    /// <summary>Whether both ends can be reached.</summary>
    public bool IsExact => LeastWith is not null && MostWith is not null;
}
