using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class AttachEvidenceTests
{
    private static readonly AttachEvidence _command = new()
    {
        Context = Context,
        Item = "fund",
        Sha256 = Sha,
        FileName = "批复.pdf",
        MediaType = "application/pdf",
        Bytes = 4,
    };

    [Fact]
    public void A_file_is_attached_once()
    {
        Given().When(_command.Decide).Then(new EvidenceAttached("fund", Sha, "批复.pdf", "application/pdf", 4)).Item("fund").Evidence.ShouldBe([new Evidence(Sha, "批复.pdf")]);
        Given(Drafted).When((_command with { FileName = "又一份.pdf" }).Decide).ThenNothing();
    }

    [Fact]
    public void Everything_that_does_not_fit_is_told_at_once() => Given()
        .When((_command with { Item = "site", Sha256 = Sha.ToUpperInvariant(), FileName = "", MediaType = "pdf", Bytes = 0 }).Decide)
        .ThenRefused("submission.wrong_source site", "evidence.sha256 sha256", "field.name fileName", "evidence.media_type mediaType", "evidence.empty bytes");

    [Fact]
    public void After_submission_only_new_items_take_files()
    {
        Given(Submitted).When((_command with { Item = "open" }).Decide).ThenRefused("submission.not_draft open");
        Given(Submitted).When((_command with { Context = Revised, Item = "extra" }).Decide).Then(new EvidenceAttached("extra", Sha, "批复.pdf", "application/pdf", 4));
        Given().When((_command with { Item = "gone" }).Decide).ThenRefused("submission.unknown_item gone");
    }
}
