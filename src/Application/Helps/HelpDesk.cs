using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Helps;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Helps;

/// <summary>Which help lifts most units over a line, for coordinators. It takes a core for up to seconds, so one is worked out at a time, and few wait.</summary>
/// <param name="books">The values of each round.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class HelpDesk(BookShelf books, TimeProvider clock) : IDisposable
{
    /// <summary>How many may wait while one is worked out.</summary>
    public const int MostWaiting = 4;

    private readonly WorkTurns _turns = new(1, MostWaiting, new(
        "help.busy", new("正在计算别的帮扶措施，请过一会儿再试", "other helps are being worked out; try again in a while"), null));

    /// <summary>Of one round.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="view">What is asked.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>
    /// Or <c>access.denied</c>, <c>help.busy</c>, <c>scores.as_of_future</c>, <c>round.unknown</c> where there was no such round at that moment,
    /// <c>revision.unknown</c>; or every fault of the request, see <see cref="HelpFinder"/>.
    /// </returns>
    public async Task<Result<HelpReading>> FindAsync(Sight sight, Round round, HelpView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(view);
        if (sight.ActAsCoordinator(CommandNotes.None) is { Succeeded: false } denied)
            return denied.Problems.ToArray();
        if (view.AsOf > clock.GetUtcNow())
            return ScoreProblems.Future;

        var code = round.Opening!.Code;
        var book = view.AsOf is { } moment ? await books.AsOfAsync(code, moment, ct) : await books.FindAsync(code, ct);
        if (book is null)
            return RoundProblems.Unknown(code);

        var reading = await book.ReadAsync(view.Basis, view.Revision, ct);
        if (reading.Value is not { } read)
            return reading.Problems.ToArray();

        var found = await _turns.RunAsync(() => HelpFinder.Find(read.Scores, view.Request, ct), ct);
        return found.Succeeded ? new HelpReading(found.Value, read.Basis, read.Revision, read.Position, view.AsOf) : found.Problems.ToArray();
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
