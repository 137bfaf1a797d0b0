using System.Globalization;

namespace Fadu.Indicators.Rounds;

/// <summary>Days and times as people in China read them, whatever the machine is set to.</summary>
internal static class CivilTime
{
    // Asia/Shanghai has had no summer time since 1991.
    private static readonly TimeSpan _shanghai = TimeSpan.FromHours(8);

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(_shanghai).DateTime);

    /// <summary>2026-11-22 17:30.</summary>
    public static string Show(DateTimeOffset moment) => moment.ToOffset(_shanghai).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    public static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
