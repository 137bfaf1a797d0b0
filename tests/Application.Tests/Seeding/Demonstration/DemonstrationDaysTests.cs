using Fadu.Application.Seeding.Demonstration;

namespace Fadu.Application.Tests.Seeding.Demonstration;

public sealed class DemonstrationDaysTests
{
    [Theory]
    [InlineData("2026-11-22T00:01:00+08:00")]
    [InlineData("2026-11-22T23:59:00+08:00")]
    [InlineData("2027-01-03T15:00:00Z")]
    [InlineData("2028-02-29T16:30:00Z")]
    public void Whatever_the_day_what_happened_lies_behind_and_the_deadline_ahead(string now)
    {
        var present = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);

        var (before, current) = DemonstrationDays.Of(present);

        current.Deadline.ShouldBeInRange(present.AddDays(19), present.AddDays(21));
        current.LateUntil.ShouldBeGreaterThan(current.Deadline);
        new DemonstrationDays(current).At(39, 4, 55, 56).ShouldBeLessThan(present);
        before.Opened.AddDays(DemonstrationDays.ClosingDay).ShouldBeLessThan(current.Opened);
        new DemonstrationDays(before).At(39, 4, 55, 56).ShouldBeLessThan(before.Opened.AddDays(DemonstrationDays.PublicationDay));
        new DemonstrationDays(before).At(15, 5, 55, 56).ShouldBeLessThan(before.Deadline);
    }

    [Fact]
    public void Units_act_one_after_the_other_in_working_hours()
    {
        var days = new DemonstrationDays(DemonstrationDays.Of(new(2026, 11, 22, 4, 0, 0, TimeSpan.Zero)).Current);

        var moments = Enumerable.Range(0, 56).Select(unit => days.At(3, 5, unit, 56)).ToArray();

        moments.ShouldBeInOrder();
        moments.ShouldAllBe(moment => moment.Hour >= 9 && moment.Hour < 18);
    }
}
