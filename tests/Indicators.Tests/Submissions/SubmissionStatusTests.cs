using Fadu.Indicators.Submissions;
using Fadu.Kernel;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

/// <summary>Every command in every status: what happens, or the codes of the refusal; nothing in a closed round.</summary>
public sealed class SubmissionStatusTests
{
    private const string Missing = "submission.item_missing submission.item_missing submission.item_missing";

    private static readonly Dictionary<string, Func<SubmissionContext, Func<Submission, Result<SubmissionEvent[]>>>> _commands = new()
    {
        ["ReportItems"] = context => new ReportItems(context, [new("fund", V(70))]).Decide,
        ["AttachEvidence"] = context => new AttachEvidence { Context = context, Item = "open", Sha256 = Sha, FileName = "a.png", MediaType = "image/png", Bytes = 1 }.Decide,
        ["DetachEvidence"] = context => new DetachEvidence(context, "fund", Sha).Decide,
        ["SubmitSubmission"] = context => new SubmitSubmission(context, All).Decide,
        ["VerifyItem"] = context => new VerifyItem(context, "fund", V(100)).Decide,
        ["CorrectItem"] = context => new CorrectItem(context, "fund", V(60), "决算").Decide,
        ["GradeItem"] = context => new GradeItem(context, "site", V("C")).Decide,
        ["WithdrawGrade"] = context => new WithdrawGrade(context, "site").Decide,
        ["SupplyItems"] = context => new SupplyItems(context, "法院", [new("cases", V(1))]).Decide,
        ["ReturnSubmission"] = context => new ReturnSubmission(context, [WrongFund with { Text = "再看" }]).Decide,
        ["AcceptSubmission"] = context => new AcceptSubmission(context, All).Decide,
        ["FileAppeal"] = context => new FileAppeal(context, "1", "漏计").Decide,
        ["WithdrawAppeal"] = context => new WithdrawAppeal(context, 1, null).Decide,
        ["DecideAppeal"] = context => new DecideAppeal { Context = context, Number = 1, Reason = "维持" }.Decide,
    };

    [Theory]
    [InlineData("ReportItems", "ItemReported", "ItemReported", "submission.not_draft", "ItemReported", "submission.not_draft")]
    [InlineData("AttachEvidence", "EvidenceAttached", "EvidenceAttached", "submission.not_draft", "EvidenceAttached", "submission.not_draft")]
    [InlineData("DetachEvidence", "", "EvidenceDetached", "submission.not_draft", "EvidenceDetached", "submission.not_draft")]
    [InlineData("SubmitSubmission", Missing, "SubmissionSubmitted", "", "SubmissionSubmitted", "submission.not_draft")]
    [InlineData("VerifyItem", "submission.not_submitted", "submission.not_submitted", "", "submission.not_submitted", "submission.not_submitted")]
    [InlineData("CorrectItem", "submission.not_submitted", "submission.not_submitted", "ItemCorrected", "submission.not_submitted", "submission.not_submitted")]
    [InlineData("GradeItem", "ItemGraded", "ItemGraded", "ItemGraded", "ItemGraded", "submission.accepted")]
    [InlineData("WithdrawGrade", "", "", "ItemGradeWithdrawn", "", "submission.accepted")]
    [InlineData("SupplyItems", "ItemSupplied", "ItemSupplied", "ItemSupplied", "ItemSupplied", "ItemSupplied")]
    [InlineData("ReturnSubmission", "submission.not_submitted", "submission.not_submitted", "SubmissionReturned", "submission.not_submitted", "submission.not_submitted")]
    [InlineData("AcceptSubmission", "submission.not_submitted", "submission.not_submitted", "SubmissionAccepted", "submission.not_submitted", "")]
    [InlineData("FileAppeal", "round.not_publicised", "round.not_publicised", "round.not_publicised", "round.not_publicised", "round.not_publicised")]
    [InlineData("WithdrawAppeal", "submission.unknown_appeal", "submission.unknown_appeal", "submission.unknown_appeal", "submission.unknown_appeal", "submission.unknown_appeal")]
    [InlineData("DecideAppeal", "submission.unknown_appeal", "submission.unknown_appeal", "submission.unknown_appeal", "submission.unknown_appeal", "submission.unknown_appeal")]
    public void Every_command_in_every_status(string command, string none, string draft, string submitted, string returned, string accepted) =>
        Outcomes(command, Context).ShouldBe([none, draft, submitted, returned, accepted]);

    [Theory]
    [InlineData("FileAppeal", "AppealFiled")]
    [InlineData("SupplyItems", "round.publicised")]
    public void Publication_opens_one_and_shuts_the_other_in_every_status(string command, string outcome) =>
        Outcomes(command, Publicised).ShouldAllBe(one => one == outcome);

    [Fact]
    public void A_closed_round_refuses_everything() =>
        _commands.Keys.SelectMany(command => Outcomes(command, Closed)).ShouldAllBe(outcome => outcome == "round.closed");

    [Fact]
    public void No_command_is_left_out() =>
        typeof(Submission).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(Submission).Namespace && type.GetMethod("Decide") is not null).Select(type => type.Name).Order()
            .ShouldBe(_commands.Keys.Order());

    private static IEnumerable<string> Outcomes(string command, SubmissionContext context) => Enum.GetValues<SubmissionStatus>()
        .Select(status => _commands[command](context)(Fold(Until[status])))
        .Select(decided => string.Join(' ', decided.Value?.Select(happened => happened.GetType().Name) ?? decided.Problems.Select(problem => problem.Code)));
}
