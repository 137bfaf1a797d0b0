using System.Globalization;

namespace Fadu.Indicators.Rounds;

/// <summary>Days and times as people in China read them, whatever the machine is set to.</summary>
internal static class CivilTime
{
    // Asia/Shanghai has had no summer time since 1991.
    private static readonly TimeSpan _shanghai = TimeSpan.FromHours(8);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(ClockAt(moment));

    /// <summary>2026-11-22 17:30.</summary>
    public static string Show(DateTimeOffset moment) => ClockAt(moment).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // In the last hours of the year 9999 it is the year 10000 in China, which no clock here shows: a deadline there means that there is none.
    private static DateTime ClockAt(DateTimeOffset moment) => new(Math.Min(moment.UtcTicks + _shanghai.Ticks, DateTime.MaxValue.Ticks));
}
