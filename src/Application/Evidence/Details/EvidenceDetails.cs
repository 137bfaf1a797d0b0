using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Evidence.Duplicates;
using Fadu.Application.Evidence.Storage;

namespace Fadu.Application.Evidence.Details;

/// <summary>Looks up what a person may know of attached files, many at once.</summary>
/// <param name="index">Where files are attached.</param>
public sealed class EvidenceDetails(DuplicateIndex index)
{
    /// <summary>The details of files, with where else they are.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="keys">Which.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>In the order of the keys; null where there never was such a file, or the submission is not seen, or the unit has not submitted the file, which look the same.</returns>
    public async Task<IReadOnlyList<EvidenceDetail?>> OfAsync(Sight sight, IReadOnlyList<EvidenceKey> keys, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        ArgumentNullException.ThrowIfNull(keys);
        var found = await index.FindAsync([.. keys.Select(key => Sha256Digest.TryParse(key.Sha256, out var name) ? name : default)], ct);
        return [.. keys.Select((key, i) => Of(sight, key, found[i]))];
    }

    /// <summary>A file of a submission, whichever item it is or was attached to.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="unit">Code of the unit.</param>
    /// <param name="sha256">Name of the file.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>As it was attached last; null where the submission never had it or is not seen, or where the unit has not submitted it.</returns>
    public async Task<Attachment?> OfSubmissionAsync(Sight sight, string round, string unit, Sha256Digest sha256, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        return Sees(sight, round, unit) ? (await index.FindAsync([sha256], ct))[0].LastOrDefault(one => one.Round == round && one.Unit == unit && Sees(sight, one)) : null;
    }

    /// <summary>Where else a file is attached, as far as a person may know.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="key">The place that is not meant.</param>
    /// <param name="attachments">Everything known of the file.</param>
    internal static IReadOnlyList<DuplicatePlace> DuplicatesOf(Sight sight, EvidenceKey key, IReadOnlyList<Attachment> attachments) =>
    [
        .. from one in attachments
           where Sees(sight, one) && IsThere(sight, one) && !(one.Round == key.Round && one.Unit == key.Unit && one.Item == key.Item)
           where Examines(sight, key) || sight.Reports(one.Unit)
           orderby one.At, one.Round, one.Unit, one.Item
           select new DuplicatePlace(one.Round, one.Unit, one.Item, Sees(sight, one.Round, one.Unit) ? one.FileName : null, one.At),
    ];

    private static EvidenceDetail? Of(Sight sight, EvidenceKey key, IReadOnlyList<Attachment> attachments)
    {
        if (!Sees(sight, key.Round, key.Unit) || Last(sight, key, attachments) is not { } last)
            return null;

        return new()
        {
            Key = key,
            FileName = last.FileName,
            MediaType = last.MediaType,
            Bytes = last.Bytes,
            AttachedAt = last.At,
            AttachedByRole = last.Role,
            AttachedBy = Examines(sight, key) || last.Account == sight.Viewer.Account ? last.Account : null,
            IsAttached = IsThere(sight, last),
            Duplicates = DuplicatesOf(sight, key, attachments),
        };
    }

    private static Attachment? Last(Sight sight, EvidenceKey key, IReadOnlyList<Attachment> attachments) =>
        attachments.LastOrDefault(one => one.Round == key.Round && one.Unit == key.Unit && one.Item == key.Item && Sees(sight, one));

    private static bool Sees(Sight sight, Attachment one) => sight.SeesReported(one.Unit, one.Version, one.Submitted);

    // What the unit removes in a draft is there for others until it submits.
    private static bool IsThere(Sight sight, Attachment one) => sight.Reports(one.Unit) ? one.IsThere : one.WasSubmitted;

    private static bool Sees(Sight sight, string round, string unit) =>
        sight.Register.Rounds.TryGetValue(round, out var state) && sight.SeesSubmission(state, unit);

    // Who holds this submission against others: its evaluators and coordinators, not its reporters.
    private static bool Examines(Sight sight, EvidenceKey key) =>
        sight.Viewer.Has(Role.Coordinator) || (sight.Register.Rounds.TryGetValue(key.Round, out var round) && sight.Evaluates(round, key.Unit));
}
