using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Importing;
using Fadu.Kernel;

namespace Fadu.Application.Forms;

/// <summary>Takes workbooks back of whatever kind: the file says itself what it is.</summary>
/// <param name="forms">Those of one unit.</param>
/// <param name="bulk">Those of many.</param>
public sealed class FormIntake(FormDesk forms, BulkFormDesk bulk)
{
    /// <summary>Takes a workbook back from a person.</summary>
    /// <param name="sight">Who hands it in.</param>
    /// <param name="file">The file; can seek, and stays open as long as the outcome is used.</param>
    /// <param name="round">The round that it has to be for; null: whichever it is of.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="source">Where supplied values come from, as the name of the file.</param>
    /// <param name="notes">What is said along with it.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>As <see cref="FormDesk.ImportAsync"/> and <see cref="BulkFormDesk.ImportAsync"/>; <c>round.unknown</c> also where that round is not seen.</returns>
    public async Task<Result<FormImport>> ImportAsync(Sight sight, Stream file, string? round, ImportMode mode, string source, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        if (round is not null && !(sight.Register.Rounds.TryGetValue(round, out var known) && sight.SeesRound(known)))
            return RoundProblems.Unknown(round);

        var taken = await forms.ImportAsync(sight, file, round, mode, notes, ct);
        return MayBeBulk(taken) ? Either(taken, await bulk.ImportAsync(sight, file, round, mode, source, notes, ct)) : taken;
    }

    /// <summary>Takes a workbook back in somebody's name who may do so for every unit.</summary>
    /// <param name="file">As of <see cref="ImportAsync"/>.</param>
    /// <param name="round">The round that it has to be for; null: whichever it is of.</param>
    /// <param name="mode">What happens where something is wrong.</param>
    /// <param name="source">Where supplied values come from.</param>
    /// <param name="caller">Who acts.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    public async Task<Result<FormImport>> TakeAsync(Stream file, string? round, ImportMode mode, string source, Caller caller, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var taken = await forms.TakeAsync(file, round, null, mode, _ => caller, ct);
        return MayBeBulk(taken) ? Either(taken, await bulk.TakeAsync(file, round, mode, source, (_, _) => caller, ct)) : taken;
    }

    // One of many units may be larger than any of one unit.
    private static bool MayBeBulk(Result<FormImport> taken) => taken.Problems is [{ Code: "fill_in.foreign" or "workbook.too_large" }];

    // Neither of them: the words about a unit's own are of more use.
    private static Result<FormImport> Either(Result<FormImport> form, Result<FormImport> bulk) => bulk.Problems is [{ Code: "bulk.foreign" }] ? form : bulk;
}
