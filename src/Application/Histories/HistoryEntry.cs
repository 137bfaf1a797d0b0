using Fadu.EventStore.Events;
using Fadu.Kernel;

namespace Fadu.Application.Histories;

/// <summary>An event as somebody may see it.</summary>
public sealed class HistoryEntry
{
    private readonly Func<string> _body;

    internal HistoryEntry(Func<string> body) => _body = body;

    /// <summary>Place in the store.</summary>
    public required EventPosition Position { get; init; }

    /// <summary>Identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of its stream.</summary>
    public required string Stream { get; init; }

    /// <summary>Version within its stream, from 1.</summary>
    public required long Version { get; init; }

    /// <summary>When it happened.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Eternal name, snake_case.</summary>
    public required string Type { get; init; }

    /// <summary>What was done, for people.</summary>
    public required Text Label { get; init; }

    /// <summary>Code of what it was done to: an item, a unit, an indicator; null: the whole, or withheld.</summary>
    public required string? Subject { get; init; }

    /// <summary>Account of who did it; null: unknown, or withheld.</summary>
    public required string? Account { get; init; }

    /// <summary>In which role; null: in none in particular.</summary>
    public required string? Role { get; init; }

    /// <summary>For which unit; null: for none.</summary>
    public required string? Unit { get; init; }

    /// <summary>The reason that was given; null: none.</summary>
    public required string? Reason { get; init; }

    /// <summary>What belongs together: a request, an import; null: nothing.</summary>
    public required string? CorrelationId { get; init; }

    /// <summary>Id of the event or command that led to it; null: none.</summary>
    public required string? CausationId { get; init; }

    /// <summary>Its hash as stored, 64 hexadecimal digits; null: it has none.</summary>
    public required string? Hash { get; init; }

    /// <summary>Names in the body whose values are withheld: of a person, who evaluated, what a unit has not submitted; empty: none.</summary>
    public required IReadOnlyList<string> Withheld { get; init; }

    /// <summary>The event itself as JSON; what is withheld or was erased is null. Made when asked for: some are long.</summary>
    public string Body => _body();
}
