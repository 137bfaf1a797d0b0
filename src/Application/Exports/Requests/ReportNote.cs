namespace Fadu.Application.Exports.Requests;

/// <summary>What reviewers wrote for an evaluation report.</summary>
/// <param name="Section">Where it is printed.</param>
/// <param name="Unit">Code of the unit that it is about; null: the round as a whole.</param>
/// <param name="Text">The words, as they are printed; 1 to <see cref="MostCharacters"/> characters.</param>
public sealed record ReportNote(ReportSection Section, string? Unit, string Text)
{
    /// <summary>How many characters one may have.</summary>
    public const int MostCharacters = 10_000;

    /// <summary>How many a report takes.</summary>
    public const int Most = 200;
}
