using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class MoveDeadlineTests
{
    [Fact]
    public void The_deadline_moves_either_way()
    {
        Given(Running).When(new MoveDeadline(Deadline.AddDays(-9)).Decide).Then(new DeadlineMoved(Deadline.AddDays(-9)));
        Given(Running).When(new MoveDeadline(Deadline.AddDays(9)).Decide).Then(new DeadlineMoved(Deadline.AddDays(9)));
    }

    [Fact]
    public void The_same_moment_changes_nothing() => Given(Running).When(new MoveDeadline(Deadline.ToUniversalTime()).Decide).ThenNothing();

    [Fact]
    public void The_end_of_time_is_a_deadline_too_though_no_clock_in_China_shows_it() =>
        Given(Running).When(new MoveDeadline(DateTimeOffset.MaxValue).Decide).Then(new DeadlineMoved(DateTimeOffset.MaxValue));

    [Fact]
    public void It_does_not_lie_before_the_period() =>
        Given(Running).When(new MoveDeadline(Moment("2024-12-31 23:59")).Decide).ThenRefused("round.deadline_before_period deadline");
}
