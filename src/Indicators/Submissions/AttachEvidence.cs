using System.Text.RegularExpressions;
using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Submissions;

/// <summary>The unit attaches a stored file to an item (佐证材料).</summary>
public sealed partial record AttachEvidence
{
    /// <summary>What is known from elsewhere.</summary>
    public required SubmissionContext Context { get; init; }

    /// <summary>Code of the item.</summary>
    public required string Item { get; init; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As the unit named it.</summary>
    public required string FileName { get; init; }

    /// <summary>E.g. <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Its length; at least 1.</summary>
    public required long Bytes { get; init; }

    /// <summary>Attaches it; nothing where the item has this file already.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>submission.unit_not_enrolled</c>, <c>submission.unit_withdrawn</c>, <c>submission.unknown_item</c>,
    /// <c>submission.wrong_source</c>, <c>submission.not_draft</c>, <c>evidence.sha256</c>, <c>field.name</c>, <c>evidence.media_type</c>, <c>evidence.empty</c>.
    /// </returns>
    public Result<SubmissionEvent[]> Decide(Submission state)
    {
        if (SubmissionRules.NotTakingPart(state, Context) is { } refusal)
            return refusal;
        if (state.Item(Item).Evidence.Any(file => file.Sha256 == Sha256))
            return Array.Empty<SubmissionEvent>();

        var refusals = new Refusals();
        if (refusals.Item(Context, Item, ItemSource.Unit) is not null)
            refusals.Open(state, Context, Item);
        refusals.AddIf(
            !Hash().IsMatch(Sha256),
            "evidence.sha256",
            "sha256",
            "佐证材料的校验值应是 64 位小写十六进制 SHA-256",
            "a file is named by its SHA-256, 64 lower-case hexadecimal digits");
        refusals.Name("fileName", FileName);
        refusals.AddIf(!Media().IsMatch(MediaType), "evidence.media_type", "mediaType", "文件类型写法如 application/pdf", "write the media type like application/pdf");
        refusals.AddIf(Bytes < 1, "evidence.empty", "bytes", "文件是空的，请重新上传", "the file is empty; upload it again");
        return refusals.Or<SubmissionEvent>(() => [new EvidenceAttached(Item, Sha256, FileName, MediaType, Bytes)]);
    }

    [GeneratedRegex("^[0-9a-f]{64}\\z", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("^[A-Za-z0-9!#$&^_.+-]{1,100}/[A-Za-z0-9!#$&^_.+-]{1,100}\\z", RegexOptions.None, 1000)]
    private static partial Regex Media();
}
