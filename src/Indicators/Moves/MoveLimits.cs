namespace Fadu.Indicators.Moves;

/// <summary>What may be moved and how far.</summary>
public sealed record MoveLimits
{
    /// <summary>All that the unit supplies itself, as far as ranges and checks admit.</summary>
    public static MoveLimits None { get; } = new();

    /// <summary>Whether items are moved too that others supply: evaluators, surveys, registers, and reported values that nobody has verified yet.</summary>
    public bool IncludeOthers { get; init; }

    /// <summary>By the code of the item.</summary>
    public IReadOnlyDictionary<string, MoveLimit> Items { get; init; } = new Dictionary<string, MoveLimit>();
}
