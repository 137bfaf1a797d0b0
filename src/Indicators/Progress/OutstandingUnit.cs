using Fadu.Indicators.Submissions;

namespace Fadu.Indicators.Progress;

/// <summary>A unit that still has to report or to submit.</summary>
public sealed record OutstandingUnit
{
    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its group; null: none.</summary>
    public required string? Group { get; init; }

    /// <summary>How far the submission is; not submitted, unless a later revision brought items.</summary>
    public required SubmissionStatus Status { get; init; }

    /// <summary>Last moment for it to submit, with its extension.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Days, by the Chinese calendar, that are left to the deadline: 0 on its day, less than 0 after it.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Whether the deadline has passed, to the moment.</summary>
    public required bool Overdue { get; init; }

    /// <summary>Items to see to, in file order; empty where it has only to submit.</summary>
    public required IReadOnlyList<OutstandingItem> Items { get; init; }

    /// <summary>
    /// The marks that hang on it: what the indicators are worth to the unit that read any value not submitted or sent back, each once;
    /// those that drop out without a value cost nothing.
    /// </summary>
    public required decimal Marks { get; init; }

    /// <summary>What evaluators asked for that is about no single item; empty: nothing.</summary>
    public required IReadOnlyList<ReturnReason> Remarks { get; init; }
}
