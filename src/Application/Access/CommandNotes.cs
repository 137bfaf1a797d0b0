namespace Fadu.Application.Access;

/// <summary>What somebody says along with a command, apart from who it is.</summary>
public sealed record CommandNotes
{
    /// <summary>Nothing said.</summary>
    public static CommandNotes None { get; } = new();

    /// <summary>Why, in the person's words; null: no reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>Names the command among those of the account, so that repeating it returns the first outcome; null: it is not repeated.</summary>
    public string? Key { get; init; }

    /// <summary>The version that the person has seen; null: whichever there is.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>What belongs together: a request, an import; null: nothing.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Id of the event or command that led to it; null: none.</summary>
    public string? CausationId { get; init; }
}
