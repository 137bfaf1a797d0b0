namespace Fadu.EventStore.Events;

/// <summary>Who did it, why, and what caused it; kept with every event and part of its hash.</summary>
public sealed record EventMetadata
{
    /// <summary>Nothing is known: what an application without metadata wrote.</summary>
    public static EventMetadata None { get; } = new();

    /// <summary>Account of the person, or name of the program; null: unknown.</summary>
    public string? User { get; init; }

    /// <summary>In which role and for which unit; null: unknown.</summary>
    public EventActor? Actor { get; init; }

    /// <summary>What belongs together: a request, an import; null: nothing.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Id of the event or command that led to it; null: none.</summary>
    public string? CausationId { get; init; }

    /// <summary>The reason that was given; null: none.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of the command that it came of; null: the command had none.</summary>
    public string? Key { get; init; }
}
