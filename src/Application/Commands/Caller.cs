namespace Fadu.Application.Commands;

/// <summary>Who asks for something to be done, and how; kept with every event that comes of it.</summary>
public sealed record Caller
{
    /// <summary>Account of the person, or name of the program.</summary>
    public required string Account { get; init; }

    /// <summary>In which role; null: none in particular.</summary>
    public string? Role { get; init; }

    /// <summary>For which unit; null: for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Why, in the caller's words; null: no reason was given.</summary>
    public string? Reason { get; init; }

    /// <summary>What belongs together: a request, an import; null: nothing.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>Id of the event or command that led to it; null: none.</summary>
    public string? CausationId { get; init; }

    /// <summary>Names the command, so that repeating it returns the first outcome; null: it is not repeated.</summary>
    public string? Key { get; init; }

    /// <summary>The version that the caller has seen; null: whichever there is.</summary>
    public long? ExpectedVersion { get; init; }
}
