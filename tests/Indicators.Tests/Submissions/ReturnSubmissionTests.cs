using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class ReturnSubmissionTests
{
    [Fact]
    public void A_submission_is_returned_with_reasons_once()
    {
        Given(Submitted).When(Return(WrongFund, new("open", ReturnReasonType.EvidenceMissing, null), new(null, ReturnReasonType.Other, "请盖章")).Decide)
            .Then(new SubmissionReturned([WrongFund, new("open", ReturnReasonType.EvidenceMissing, null), new(null, ReturnReasonType.Other, "请盖章")]));
        Given(Returned).When(Return(WrongFund).Decide).ThenNothing();
    }

    [Fact]
    public void Reasons_are_given_and_say_what_is_wrong()
    {
        Given(Submitted).When(Return().Decide).ThenRefused("submission.no_reasons reasons");
        Given(Submitted).When(Return(new("gone", ReturnReasonType.OutsidePeriod, null), new("fund", ReturnReasonType.Other, null), new(null, ReturnReasonType.ValueWrong, " ")).Decide)
            .ThenRefused("submission.unknown_item gone", "field.reason fund", "field.reason reasons");
    }

    [Fact]
    public void Only_what_was_submitted_is_returned()
    {
        Given(Returned).When(Return(new ReturnReason("open", ReturnReasonType.EvidenceUnreadable, null)).Decide).ThenRefused("submission.not_submitted");
        Given(Accepted).When(Return(WrongFund).Decide).ThenRefused("submission.not_submitted");
    }

    private static ReturnSubmission Return(params ReturnReason[] reasons) => new(Context, reasons);
}
