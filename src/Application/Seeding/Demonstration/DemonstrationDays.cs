namespace Fadu.Application.Seeding.Demonstration;

/// <summary>When things happen in a round of the demonstration: in its steps, one after the other, unit after unit within each.</summary>
/// <param name="calendar">Its fixed days.</param>
internal sealed class DemonstrationDays(SeedCalendar calendar)
{
    // So many days before the present it was opened, so many after it units can still report.
    private const int Opened = 45;
    private const int Left = 20;
    private const int Extension = 15;
    private const int Morning = 9;
    private const int Evening = 18;

    /// <summary>Day of the results, counted from the opening.</summary>
    public const int PublicationDay = 50;

    /// <summary>Day after the last one for appeals.</summary>
    public const int ClosingDay = 66;

    /// <summary>Its fixed days.</summary>
    public SeedCalendar Calendar => calendar;

    /// <summary>Of the round that runs at a moment, and of the one a year before it.</summary>
    public static (SeedCalendar Before, SeedCalendar Current) Of(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.ToOffset(SeedCalendar.Shanghai).Date, SeedCalendar.Shanghai);
        return (From(today.AddDays(-365)), From(today));
    }

    /// <summary>The moment of a unit in a step, in working hours.</summary>
    /// <param name="day">First day of the step, counted from the opening.</param>
    /// <param name="days">Days that it takes.</param>
    /// <param name="unit">Which unit, counted from 0.</param>
    /// <param name="units">How many there are.</param>
    public DateTimeOffset At(int day, int days, int unit, int units)
    {
        var at = (double)days * unit / units;
        return calendar.Opened.AddDays(day + Math.Floor(at)).AddHours((at - Math.Floor(at)) * (Evening - Morning - 1));
    }

    private static SeedCalendar From(DateTimeOffset today)
    {
        var opened = today.AddDays(-Opened).AddHours(Morning);
        return new(opened.Year, 1, 1)
        {
            Opened = opened,
            Deadline = today.AddDays(Left).AddHours(Evening),
            LateUntil = today.AddDays(Left + Extension).AddHours(Evening),
        };
    }
}
