using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Scores;
using Fadu.Application.Turns;
using Fadu.Indicators.Bounds;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Application.Bounds;

/// <summary>
/// What units can still get, for those who may see their submissions. One unit takes a core for tens of milliseconds, so that few requests do it
/// at a time; others wait.
/// </summary>
/// <param name="books">The values of each round.</param>
/// <param name="clock">Tells what is past.</param>
public sealed class BoundsDesk(BookShelf books, TimeProvider clock) : IDisposable
{
    private readonly WorkTurns _turns = new(2, 200, new(
        "bounds.busy", new("正在计算别的单位的得分上下限，请过一会儿再试", "the bounds of other units are being worked out; try again in a while"), null));

    /// <summary>Bounds of one unit's scores.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">The round as it stands, which says what may be seen, also of past moments.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="view">Of which scores.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>
    /// Or <c>round.unknown</c>: the unit had no scores then, or its submission is not to be seen, or there was no such round;
    /// <c>scores.as_of_future</c>, <c>revision.unknown</c>, <c>bounds.busy</c>.
    /// </returns>
    public async Task<Result<UnitBounds>> FindAsync(Sight sight, Round round, string unit, BoundsView view, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(view);
        var code = round.Opening!.Code;
        if (view.AsOf > clock.GetUtcNow())
            return ScoreProblems.Future;
        if (!sight.SeesSubmission(round, unit))
            return RoundProblems.Unknown(code);
        var book = view.AsOf is { } past ? await books.AsOfAsync(code, past, ct) : await books.FindAsync(code, ct);
        if (book is null)
            return RoundProblems.Unknown(code);

        var found = await book.MomentAsync(view.Basis, view.Revision, ct);
        if (found.Value is not { } moment)
            return found.Problems.ToArray();
        var row = moment.Reading.Scores.Table.Units.TakeWhile(one => one.Code != unit).Count();
        return row < moment.Reading.Scores.Count
            ? await _turns.RunAsync<UnitBounds>(() => OpenValues.BoundsOf(moment, row, view.AsReported), ct)
            : RoundProblems.Unknown(code);
    }

    /// <inheritdoc />
    public void Dispose() => _turns.Dispose();
}
