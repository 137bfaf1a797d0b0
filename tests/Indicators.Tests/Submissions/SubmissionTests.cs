using System.Text.Json;
using Fadu.Indicators.Submissions;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class SubmissionTests
{
    [Fact]
    public void The_stream_is_named_after_round_and_unit() => Submission.StreamOf("r1", "510104").ShouldBe("submission/r1/510104");

    [Theory]
    [InlineData("r/1", "u")]
    [InlineData("r1", "u/")]
    [InlineData("r1", "")]
    public void Codes_that_nothing_has_name_no_stream(string round, string unit) => Should.Throw<ArgumentException>(() => Submission.StreamOf(round, unit));

    [Fact]
    public void Its_life_goes_from_draft_to_accepted()
    {
        SubmissionEvent[] life = [.. Returned, new ItemReported("fund", V(90)), new SubmissionSubmitted(1, true), new SubmissionAccepted()];

        Enumerable.Range(0, life.Length + 1).Select(count => Fold(life[..count]).Status).ShouldBe(
        [
            SubmissionStatus.None, SubmissionStatus.Draft, SubmissionStatus.Draft, SubmissionStatus.Draft, SubmissionStatus.Draft,
            SubmissionStatus.Submitted, SubmissionStatus.Returned, SubmissionStatus.Draft, SubmissionStatus.Submitted, SubmissionStatus.Accepted,
        ]);
    }

    [Fact]
    public void Values_from_elsewhere_are_no_draft_of_the_unit() =>
        Fold(new ItemSupplied("known", V(87), "调查队", 1), new ItemGraded("site", "zhang", V("A"), 1)).Status.ShouldBe(SubmissionStatus.None);

    [Fact]
    public void A_changed_value_loses_its_verification_when_it_is_submitted_and_an_unchanged_one_keeps_it()
    {
        SubmissionEvent[] changed = [.. Verified, new SubmissionReturned([WrongFund]), new ItemReported("fund", V(90)), new ItemReported("trained", V(0.0m)), new ItemCleared("open")];

        var (draft, again) = (Fold(changed), Fold([.. changed, new SubmissionSubmitted(1, false)]));

        draft.Item("fund").ShouldSatisfyAllConditions(item => item.Submitted.ShouldBe(V(100)), item => item.Draft.ShouldBe(V(90)), item => item.Verified!.Value.ShouldBe(V(100)));
        (again.Item("fund").Submitted, again.Item("fund").Verified).ShouldBe((V(90), null));
        again.Item("trained").Verified.ShouldBe(new VerifiedValue(V(0), 1, null));
        (again.Item("open").Submitted, again.Item("open").Verified).ShouldBe((null, null));
    }

    [Fact]
    public void Many_events_folded_at_once_come_to_the_same_and_leave_the_state_before_them_as_it_was()
    {
        SubmissionEvent[] later =
        [
            new SubmissionReturned([WrongFund]), new ItemReported("fund", V(90)), new ItemCleared("open"), new EvidenceDetached("fund", Sha),
            new ItemGraded("site", "li", V("A"), 1), new ItemGradeWithdrawn("visit", "zhang"), new ItemSupplied("known", V(87), "调查队", 1), new SubmissionSubmitted(1, true),
            new ItemSupplyWithdrawn("known", "调查队"), new AppealFiled(1, 1, "1.1", "经费漏计"), new AppealDecided(1, new("fund", V(95)), "已计入"),
        ];
        var before = Fold(Verified);

        var after = Submission.Replay(before, later);

        Text(after).ShouldBe(Text(Fold([.. Verified, .. later])));
        Text(before).ShouldBe(Text(Fold(Verified)));
        Text(Submission.Replay(before, later, new())).ShouldBe(Text(after));

        // Lists within are equal only where they are the same.
        static string Text(Submission state) => JsonSerializer.Serialize(state);
    }

    [Fact]
    public void An_evaluator_has_one_grade_of_an_item()
    {
        var grades = Fold(
            new ItemGraded("site", "zhang", V("A"), 1), new ItemGraded("site", "li", V("B"), 1), new ItemGraded("site", "zhang", V("C"), 2),
            new ItemGraded("visit", "li", V(3), 1), new ItemGradeWithdrawn("visit", "li"));

        grades.Item("site").Grades.ShouldBe([new Grade("zhang", V("C"), 2), new Grade("li", V("B"), 1)]);
        grades.Item("visit").Grades.ShouldBeEmpty();
    }
}
