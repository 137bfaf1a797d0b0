using Fadu.Application.Books;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;

namespace Fadu.Api.Live;

/// <summary>What of a round is worth a telling: its state, who takes part, how many submissions stand where, how many appeals wait.</summary>
internal sealed record RoundFace(Round Round, string Counts)
{
    public static async Task<RoundFace> OfAsync(ScoreBook book, CancellationToken ct)
    {
        var submissions = await book.SubmissionsAsync(ct);
        var counts = new int[Enum.GetValues<SubmissionStatus>().Length];
        foreach (var submission in submissions.Values)
            counts[(int)submission.Status]++;
        return new(book.Round, string.Join(' ', [.. counts, submissions.Values.Sum(submission => submission.OpenAppeals)]));
    }
}
