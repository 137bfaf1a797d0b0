using Fadu.Indicators.Rounds;
using static Fadu.Indicators.Tests.Rounds.RoundStage;

namespace Fadu.Indicators.Tests.Rounds;

public sealed class ExtendDeadlineTests
{
    private static readonly DeadlineExtended _extended = new("u1", Deadline.AddDays(3), "灾情");

    [Fact]
    public void One_unit_gets_more_time_and_then_less_of_it()
    {
        Given(Running).When(new ExtendDeadline("u1", Deadline.AddDays(3), "灾情").Decide).Then(_extended);
        Given([.. Running, _extended]).When(new ExtendDeadline("u1", Deadline.AddDays(2), "路通了").Decide).Then(new DeadlineExtended("u1", Deadline.AddDays(2), "路通了"));
        Given([.. Running, _extended]).When(new ExtendDeadline("u1", Deadline.AddDays(3), "再说一遍").Decide).ThenNothing();
    }

    [Fact]
    public void It_ends_after_the_deadline_of_all_and_is_given_to_a_unit_that_takes_part_for_a_reason() =>
        Given(Running).When(new ExtendDeadline("u3", Deadline, "").Decide)
            .ThenRefused("round.unit_not_enrolled u3", "round.extension_not_later until", "field.reason reason");
}
