using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class DetachEvidenceTests
{
    [Fact]
    public void A_file_is_removed_once()
    {
        Given(Drafted).When(new DetachEvidence(Context, "fund", Sha).Decide).Then(new EvidenceDetached("fund", Sha)).Item("fund").Evidence.ShouldBeEmpty();
        Given(Drafted).When(new DetachEvidence(Context, "open", Sha).Decide).ThenNothing();
    }

    [Fact]
    public void What_was_submitted_keeps_its_files() => Given(Submitted).When(new DetachEvidence(Context, "fund", Sha).Decide).ThenRefused("submission.not_draft fund");
}
