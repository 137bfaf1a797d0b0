using Fadu.Application.Seeding;

namespace Fadu.Application.Tests.Seeding;

public sealed class SeedClockTests
{
    [Fact]
    public void It_goes_where_it_is_put_and_never_back()
    {
        var start = new DateTimeOffset(2023, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var clock = new SeedClock(start);

        clock.MoveTo(start.AddDays(2));
        clock.MoveTo(start.AddDays(1));

        clock.GetUtcNow().ShouldBe(start.AddDays(2));
        clock.GetUtcNow().Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Slots_of_a_calendar_come_one_after_the_other_in_working_hours_and_those_after_the_deadline_too()
    {
        var calendar = new SeedCalendar(2023, early: 100, late: 40);

        var moments = Enumerable.Range(0, 141).Select(calendar.SlotAt).ToArray();

        moments.ShouldBeInOrder();
        moments.ShouldAllBe(moment => moment.TimeOfDay >= TimeSpan.FromHours(8.5) && moment.TimeOfDay <= TimeSpan.FromHours(18));
        moments[99].ShouldBeLessThan(calendar.Deadline);
        moments[100].ShouldBeGreaterThan(calendar.Deadline);
        moments[140].ShouldBeLessThan(calendar.LateUntil);
    }
}
