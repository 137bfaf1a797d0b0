using Fadu.Indicators.Progress;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Books;

/// <summary>Everything that a book knows of a round at one place.</summary>
/// <param name="Round">The round.</param>
/// <param name="Reading">Its scores, and what they stand on.</param>
/// <param name="Submissions">The submissions of all units that take or took part, by unit.</param>
/// <param name="Times">When what happened to them, likewise.</param>
public sealed record BookMoment(
    Round Round, BookReading Reading, IReadOnlyDictionary<string, Submission> Submissions, IReadOnlyDictionary<string, SubmissionTimes> Times);
