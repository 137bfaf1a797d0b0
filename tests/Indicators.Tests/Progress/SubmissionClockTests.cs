using Fadu.Indicators.Progress;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Progress;

public sealed class SubmissionClockTests
{
    [Fact]
    public void Moments_of_a_whole_review_are_kept()
    {
        var times = At(
            ("2026-03-02 09:00", new ItemReported("fund", V(1))),
            ("2026-03-02 10:00", new ItemReported("trained", V(1))),
            ("2026-03-02 11:00", new ItemCleared("trained")),
            ("2026-03-03 09:00", new SubmissionSubmitted(1, Late: true)),
            ("2026-03-05 09:00", new SubmissionReturned([WrongFund, WrongFund with { Item = null }, WrongFund with { Type = ReturnReasonType.Other }])),
            ("2026-03-06 09:00", new ItemReported("trained", V(2))),
            ("2026-03-07 09:00", new SubmissionSubmitted(1, Late: false)),
            ("2026-03-07 10:00", new ItemVerified("fund", V(1), 1)),
            ("2026-03-08 09:00", new SubmissionAccepted()));

        (times with { Submitted = SubmissionTimes.None.Submitted, Returned = SubmissionTimes.None.Returned }).ShouldBe(new()
        {
            FirstReported = RoundStage.Moment("2026-03-02 09:00"),
            FirstSubmitted = RoundStage.Moment("2026-03-03 09:00"),
            LastSubmitted = RoundStage.Moment("2026-03-07 09:00"),
            Late = true,
            LastReturned = RoundStage.Moment("2026-03-05 09:00"),
            Returns = 1,
            Accepted = RoundStage.Moment("2026-03-08 09:00"),
            Reviews = 2,
            Reviewing = TimeSpan.FromDays(3),
            Submitted = SubmissionTimes.None.Submitted,
            Returned = SubmissionTimes.None.Returned,
        });
        times.Submitted.OrderBy(one => one.Key).Select(one => (one.Key, one.Value)).ShouldBe(
            [("fund", RoundStage.Moment("2026-03-03 09:00")), ("trained", RoundStage.Moment("2026-03-07 09:00"))]);
        times.Returned.ShouldBe([KeyValuePair.Create("fund", 1)]);
    }

    [Fact]
    public void Submitting_what_a_new_revision_brought_takes_the_acceptance_back_and_keeps_first_moments()
    {
        var times = At(
            ("2026-03-02 09:00", new ItemReported("fund", V(1))),
            ("2026-03-03 09:00", new SubmissionSubmitted(1, Late: false)),
            ("2026-03-04 09:00", new SubmissionAccepted()),
            ("2026-03-05 09:00", new ItemReported("extra", V(1))),
            ("2026-03-05 09:00", new ItemReported("fund", V(2))),
            ("2026-04-06 09:00", new SubmissionSubmitted(2, Late: true)));

        (times.Accepted, times.Late, times.FirstSubmitted).ShouldBe((null, false, RoundStage.Moment("2026-03-03 09:00")));
        times.Submitted["fund"].ShouldBe(RoundStage.Moment("2026-03-03 09:00"));
        times.Submitted["extra"].ShouldBe(RoundStage.Moment("2026-04-06 09:00"));
    }

    [Fact]
    public void What_was_handed_out_stays_as_it_is()
    {
        var clock = new SubmissionClock();
        clock.Apply(new ItemReported("fund", V(1)), RoundStage.Deadline);
        clock.Apply(new SubmissionSubmitted(1, false), RoundStage.Deadline);
        var before = clock.Times;

        clock.Apply(new ItemReported("trained", V(1)), RoundStage.Deadline);
        clock.Apply(new SubmissionSubmitted(1, false), RoundStage.Deadline);

        before.Submitted.Keys.ShouldBe(["fund"]);
        clock.Times.Submitted.Count.ShouldBe(2);
    }

    internal static SubmissionTimes At(params (string Moment, SubmissionEvent Event)[] events)
    {
        var clock = new SubmissionClock();
        foreach (var (moment, @event) in events)
            clock.Apply(@event, RoundStage.Moment(moment));
        return clock.Times;
    }
}
