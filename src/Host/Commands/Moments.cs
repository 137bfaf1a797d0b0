using System.Globalization;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Moments as they are written on the command line, in the time of Asia/Shanghai where none is named.</summary>
internal static class Moments
{
    // Asia/Shanghai has had no summer time since 1991.
    private static readonly TimeSpan _shanghai = TimeSpan.FromHours(8);

    private static readonly string[] _local = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    private static readonly string[] _zoned = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK"];

    /// <summary>The moment, of a day its end; null where it is none.</summary>
    public static DateTimeOffset? Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new DateTimeOffset(day, new(TimeSpan.TicksPerDay - TimeSpan.TicksPerMicrosecond), _shanghai);
        // In China the first hours of the year 1 lie before all that a moment can be.
        if (DateTime.TryParseExact(text, _local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Ticks >= _shanghai.Ticks)
            return new DateTimeOffset(local, _shanghai);
        return DateTimeOffset.TryParseExact(text, _zoned, CultureInfo.InvariantCulture, DateTimeStyles.None, out var zoned) ? zoned : null;
    }

    /// <summary>What to tell whoever wrote something else.</summary>
    public static Problem Refuse(string option, string text) => new("arguments.moment", new(
        $"“{text}”不是时刻；写 2023-09-30（到当天末）、2023-09-30 18:00（北京时间）或 2023-09-30T10:00:00Z",
        $"'{text}' is no moment; write 2023-09-30 (up to its end), 2023-09-30 18:00 (Beijing time) or 2023-09-30T10:00:00Z"), option);

    /// <summary>As people in China read it; the end of the year 9999 where it is later there.</summary>
    public static string Show(DateTimeOffset moment) =>
        new DateTime(Math.Min(moment.UtcTicks + _shanghai.Ticks, DateTime.MaxValue.Ticks)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
