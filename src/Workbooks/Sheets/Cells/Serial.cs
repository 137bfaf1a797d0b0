namespace Fadu.Workbooks.Sheets.Cells;

/// <summary>Days as spreadsheets count them: 1 is 1900-01-01, and 60 is a 29 February 1900 that never was, as Lotus 1-2-3 had it.</summary>
internal static class Serial
{
    private const int FirstAfterTheGap = 61;

    private static readonly DateTime BeforeTheGap = new(1899, 12, 31);
    private static readonly DateTime AfterTheGap = new(1899, 12, 30);

    /// <summary>What is added to a number of the Macintosh's count, where 0 is 1904-01-01.</summary>
    public const int Of1904 = 1462;

    /// <summary>Its number, in days with a fraction exact to the second; null before 1900-03-01, where Excel and LibreOffice count differently.</summary>
    public static decimal? Of(DateTime clock)
    {
        var seconds = (clock.Ticks - AfterTheGap.Ticks) / TimeSpan.TicksPerSecond;
        return seconds < FirstAfterTheGap * 86_400L ? null : decimal.Round(seconds / 86_400m, 10);
    }

    /// <summary>The moment of a number, to the nearest second; null where there is none: negative, past the year 9999, or the day that never was.</summary>
    public static DateTime? Moment(decimal serial)
    {
        var (start, most) = serial < FirstAfterTheGap ? (BeforeTheGap, 60m) : (AfterTheGap, 2_958_466m);
        if (serial < 0 || serial >= most)
            return null;

        // The last half second of the year 9999 would round to a day that is none.
        var ticks = start.Ticks + ((long)decimal.Round(serial * 86_400) * TimeSpan.TicksPerSecond);
        return ticks > DateTime.MaxValue.Ticks ? DateTime.MaxValue.Date : new(ticks);
    }
}
