using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Robustness;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Robustness;

/// <summary>How sure rankings are, for coordinators. It takes a core for up to seconds, so one is worked out at a time, and few wait.</summary>
/// <param name="books">The values of each round.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class RobustnessDesk(BookShelf books, TimeProvider clock) : IDisposable
{
    /// <summary>How many may wait while one is worked out.</summary>
    public const int MostWaiting = 4;

    private readonly WorkTurns _turns = new(1, MostWaiting, new(
        "robustness.busy",
        new("名次稳定性的计算正忙，请过一会儿再试，或减少抽取次数", "the robustness of other rankings is being worked out; try again in a while, or ask for fewer draws"),
        null));

    /// <summary>Of one round.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands.</param>
    /// <param name="view">What is asked.</param>
    /// <param name="ct">Ends it, also while it waits.</param>
    /// <returns>
    /// Or <c>access.denied</c>, <c>robustness.busy</c>, <c>scores.as_of_future</c>, <c>round.unknown</c> where there was no such round at that
    /// moment, <c>revision.unknown</c>; or every fault of the request, see <see cref="RobustnessFinder"/>.
    /// </returns>
    public async Task<Result<RobustnessReading>> FindAsync(Sight sight, Round round, RobustnessView view, CancellationToken ct)
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

        var found = await InTurnAsync(() => RobustnessFinder.Find(read.Scores, view.Request, ct), ct);
        return found.Succeeded ? new RobustnessReading(found.Value, read.Basis, read.Revision, read.Position, view.AsOf) : found.Problems.ToArray();
    }

    /// <summary>Waits for its turn, then works on a thread of its own, so that requests are served meanwhile.</summary>
    internal Task<Result<T>> InTurnAsync<T>(Func<Result<T>> work, CancellationToken ct)
        where T : class => _turns.RunAsync(work, ct);

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
