using Fadu.Application.Access;
using Fadu.Application.Books;
using Fadu.Application.Commands;
using Fadu.Application.Evidence.Details;
using Fadu.Application.Evidence.Duplicates;
using Fadu.Application.Evidence.Kinds;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Submissions;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Uploads;

/// <summary>Attaches files that are in the store to items of submissions, and removes them from there.</summary>
/// <param name="submissions">Where they are attached.</param>
/// <param name="index">Where files are attached already.</param>
public sealed class EvidenceDesk(SubmissionDesk submissions, DuplicateIndex index)
{
    private const string AnyMediaType = "application/octet-stream";

    /// <summary>
    /// Whether somebody may attach a file to an item as things stand, before a byte of it is read: rights, round, submission, item and name.
    /// </summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="place">Where to.</param>
    /// <param name="notes">What the person says along with it; not stored by this.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>
    /// In whose name to attach; or <c>round.unknown</c>, <c>submission.unknown</c> (also for what is not seen), <c>access.denied</c>, <c>evidence.name</c>, a
    /// <see cref="VersionConflictProblem"/>, or as <see cref="AttachEvidence.Decide"/>.
    /// </returns>
    public async Task<Result<Caller>> AdmitAsync(Sight sight, EvidencePlace place, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(place);
        var acting = CallerOf(sight, place.Round, place.Unit, notes);
        if (acting.Value is not { } caller)
            return acting;

        // Nothing is known of the file yet; what stands for it here breaks no rule, and no event comes of it.
        var tried = await submissions.ExecuteAsync(
            place.Round,
            place.Unit,
            "admit",
            (context, state) => Attach(context, place, default(Sha256Digest).ToString(), AnyMediaType, 1).Decide(state) is { Succeeded: false } refused
                ? refused
                : Array.Empty<SubmissionEvent>(),
            // What repeats an upload that was done is behind the version that it names; attaching finds out which it is.
            caller with { Key = null, ExpectedVersion = caller.Key is null ? caller.ExpectedVersion : null },
            ct);
        Problem[] refusals = [.. FileNames.Refusal(place.FileName) is { } name ? [name] : Array.Empty<Problem>(), .. tried.Problems];
        return refusals is [] ? caller : refusals;
    }

    /// <summary>Attaches a file that is there already, since a submission that the caller reports for has or had it.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="place">Where to.</param>
    /// <param name="sha256">Name of the file, 64 lower-case hexadecimal digits.</param>
    /// <param name="notes">What the person says along with it.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The receipt; or <c>evidence.unknown</c>, <c>evidence.extension</c>, or as <see cref="AdmitAsync"/>.</returns>
    public async Task<Result<EvidenceReceipt>> ReuseAsync(Sight sight, EvidencePlace place, string sha256, CommandNotes notes, CancellationToken ct)
    {
        var before = await AdmitAsync(sight, place, notes, ct);
        if (!before.Succeeded)
            return before.Problems.ToArray();
        if (!Sha256Digest.TryParse(sha256, out var name)
            || (await index.FindAsync([name], ct))[0].LastOrDefault(one => sight.Reports(one.Unit)) is not { } own)
        {
            return new Problem("evidence.unknown", new(
                "本单位没有上传过这个文件，请先上传", "the unit has not uploaded such a file; upload it first"), "sha256");
        }

        return NameProblem(place.FileName, own.MediaType) is { } contradicts
            ? contradicts
            : await AttachAsync(sight, place, new(name, own.Bytes), own.MediaType, before.Value, ct);
    }

    /// <summary>Removes a file from an item; the store keeps it, since the history names it.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="item">Code of the item.</param>
    /// <param name="sha256">Name of the file.</param>
    /// <param name="notes">What the person says along with it.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>What was done; or <c>round.unknown</c>, <c>submission.unknown</c>, <c>access.denied</c>, or as <see cref="DetachEvidence.Decide"/>.</returns>
    public Task<Result<Done>> DetachAsync(Sight sight, string round, string unit, string item, string sha256, CommandNotes notes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var acting = CallerOf(sight, round, unit, notes);
        return acting.Value is { } caller
            ? submissions.ExecuteAsync(
                round, unit, new { detach = item, sha256 }, (context, state) => new DetachEvidence(context, item, sha256).Decide(state), caller, ct)
            : Task.FromResult<Result<Done>>(acting.Problems.ToArray());
    }

    /// <summary>Attaches a file that was just kept.</summary>
    internal async Task<Result<EvidenceReceipt>> AttachAsync(
        Sight sight, EvidencePlace place, StoredFile file, string mediaType, Caller caller, CancellationToken ct)
    {
        var name = file.Sha256.ToString();
        var done = await submissions.ExecuteAsync(
            place.Round,
            place.Unit,
            new { attach = place.Item, name, place.FileName },
            (context, state) => Attach(context, place, name, mediaType, file.Bytes).Decide(state),
            caller,
            ct);
        if (!done.Succeeded)
            return done.Problems.ToArray();

        var key = new EvidenceKey(place.Round, place.Unit, place.Item, name);
        return new EvidenceReceipt
        {
            Sha256 = name,
            Bytes = file.Bytes,
            MediaType = mediaType,
            Duplicates = EvidenceDetails.DuplicatesOf(sight, key, (await index.FindAsync([file.Sha256], ct))[0]),
            Done = done.Value,
        };
    }

    // What is not seen is answered as what is not there; who sees it and may not change it is told so.
    private static Result<Caller> CallerOf(Sight sight, string round, string unit, CommandNotes notes)
    {
        if (!sight.Register.Rounds.TryGetValue(round, out var state) || !sight.SeesRound(state))
            return RoundProblems.Unknown(round);
        if (!sight.Reports(unit) && !sight.SeesSubmission(state, unit))
        {
            return new Problem("submission.unknown", new(
                $"本轮没有单位“{unit}”的填报，请核对编号", $"the round has no submission of a unit '{unit}'; check the code"), "unit");
        }

        return sight.ActAsReporter(unit, notes);
    }

    private static Problem? NameProblem(string fileName, string mediaType) =>
        EvidenceTypes.All.FirstOrDefault(type => type.MediaType == mediaType) is { } type
            && FileNames.ExtensionOf(fileName) is { Length: > 0 } extension && !type.Extensions.Contains(extension)
                ? ContentProblems.Extension(extension, type)
                : null;

    private static AttachEvidence Attach(SubmissionContext context, EvidencePlace place, string sha256, string mediaType, long bytes) => new()
    {
        Context = context,
        Item = place.Item,
        Sha256 = sha256,
        FileName = place.FileName,
        MediaType = mediaType,
        Bytes = bytes,
    };
}
