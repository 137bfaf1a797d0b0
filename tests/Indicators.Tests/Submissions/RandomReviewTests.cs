using System.Globalization;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class RandomReviewTests
{
    // As in the other random tests: FADU_SEED, else always the same.
    private static readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("FADU_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 19851122;

    [Fact]
    public void Whatever_is_commanded_the_review_stays_sound()
    {
        var reached = new HashSet<(RoundStatus, SubmissionStatus)>();
        for (var run = 0; run < 250; run++)
        {
            var review = new RandomReview(new Random(unchecked((_seed * 397) + run)), run % 4 == 0 ? [] : RoundStage.Running);
            for (var step = 0; step < 120; step++)
            {
                var (round, submission) = (review.Round, review.Submission);
                var again = review.Step();

                Say(again, "a repeated command changes nothing", run, review);
                foreach (var (claim, holds) in RoundClaims(round, review.Round).Concat(SubmissionClaims(submission, review.Submission, review.Round)))
                    Say(holds, claim, run, review);
                reached.Add((review.Round.Status, review.Submission.Status));
            }
        }

        // Sound because nothing ever happened would be no news.
        reached.ShouldContain((RoundStatus.Publicised, SubmissionStatus.Accepted), $"FADU_SEED={_seed}: {string.Join(' ', reached.Order())}");
    }

    private static IEnumerable<(string Claim, bool Holds)> RoundClaims(Round before, Round after)
    {
        yield return ("a round only goes forward", after.Status >= before.Status);
        yield return ("a revision is never followed by an older one", after.Revision >= before.Revision);
        yield return ("the revision stands once results are publicised", before.Publication is null || after.Revision == before.Revision);
        yield return ("publications are numbered", (after.Publication?.Number ?? 0) - (before.Publication?.Number ?? 0) is 0 or 1);
        yield return ("the deadline does not lie before the period", after.Opening is null || after.Deadline >= RoundStart(after));
        yield return ("a closed round stays as it is", before.Status is not RoundStatus.Closed || before == after);
        yield return ("only units that were enrolled are drawn", after.Samples.SelectMany(sample => sample.Units).All(after.Units.ContainsKey));
        yield return ("nobody is assigned to the own unit", after.Evaluators.Values.All(one => !(one.Assigned ?? []).Intersect(one.BelongsTo).Any()));
        yield return ("who is in a panel was enrolled", after.Panels.Values.SelectMany(panel => panel.Evaluators).All(after.Evaluators.ContainsKey));
    }

    private static IEnumerable<(string Claim, bool Holds)> SubmissionClaims(Submission before, Submission after, Round round)
    {
        var handedIn = after.Status is SubmissionStatus.Submitted or SubmissionStatus.Accepted;
        yield return ("what was submitted stands on a revision", !handedIn || after.Revision > 0);
        yield return ("what was submitted is changed only in items that a new revision brought", !handedIn
            || after.Items.Where(item => item.Value.Draft != item.Value.Submitted).All(item => RandomReview.System(after.Revision).Items.All(one => one.Code != item.Key)));
        yield return ("a verified value is the submitted one, a corrected one is not", after.Items.Values.All(item => item.Verified is not { } verified
            || (verified.Reason is null) == (verified.Value == item.Submitted)));
        yield return ("an evaluator has one grade", after.Items.Values.All(item => item.Grades.Select(grade => grade.Evaluator).Distinct().Count() == item.Grades.Count));
        yield return ("nobody grades the own unit", after.Item("site").Grades.Except(before.Item("site").Grades).All(grade => !round.Evaluators[grade.Evaluator].BelongsTo.Contains("u1")));
        yield return ("an accepted value is verified", after.Status is not SubmissionStatus.Accepted || before.Status is SubmissionStatus.Accepted
            || after.Item("fund").Submitted is null || after.Item("fund").Verified is not null);
        yield return ("appeals are numbered and stay decided or withdrawn", after.Appeals.Select((appeal, place) => appeal.Number == place + 1).All(right => right)
            && before.Appeals.Zip(after.Appeals).All(pair => pair.First.IsOpen || pair.First == pair.Second));
        yield return ("appeals follow a publication", after.Appeals.IsEmpty || round.Publication is not null);
        yield return ("grades come from those who may grade, values fit", UnfitValues.Of(after, "u1", RandomReview.System(round.Revision)).Count == 0);
        yield return ("a closed round has no open appeal and its submissions stay", round.Status is not RoundStatus.Closed || after.OpenAppeals == 0);
        yield return ("a reported value shows only once it was submitted", before.Status == after.Status || after.Status is not SubmissionStatus.Draft
            || before.Item("fund").Submitted == after.Item("fund").Submitted);
    }

    private static DateTimeOffset RoundStart(Round round) => new(round.Opening!.Period.From.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(8));

    private static void Say(bool holds, string claim, int run, RandomReview review)
    {
        if (!holds)
            Assert.Fail($"Not so: {claim}; FADU_SEED={_seed}, run {run}:\n{string.Join('\n', review.Log.TakeLast(12).Select(line => line()))}");
    }
}
