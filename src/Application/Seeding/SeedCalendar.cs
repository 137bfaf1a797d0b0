namespace Fadu.Application.Seeding;

/// <summary>The days of a made-up round, cut into slots: what happens in a later slot happens later.</summary>
/// <param name="year">Its year.</param>
/// <param name="early">Slots before the deadline; at least 1.</param>
/// <param name="late">Slots after it; at least 1.</param>
internal sealed class SeedCalendar(int year, int early, int late)
{
    // Asia/Shanghai has had no summer time since 1991.
    public static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private static readonly TimeSpan Morning = TimeSpan.FromHours(8.5);
    private const double WorkingHours = 9.5;

    public DateTimeOffset Prepared { get; } = new(year, 2, 20, 9, 0, 0, Shanghai);

    public DateTimeOffset Opened { get; init; } = new(year, 6, 26, 9, 0, 0, Shanghai);

    public DateTimeOffset Deadline { get; init; } = new(year, 8, 31, 18, 0, 0, Shanghai);

    public DateTimeOffset LateUntil { get; init; } = new(year, 9, 30, 18, 0, 0, Shanghai);

    /// <summary>The beginning of a slot, in working hours.</summary>
    public DateTimeOffset SlotAt(int slot)
    {
        var (from, to, part) = slot < early
            ? (new DateTimeOffset(year, 7, 3, 0, 0, 0, Shanghai), new DateTimeOffset(year, 8, 31, 0, 0, 0, Shanghai), (double)slot / early)
            : (new DateTimeOffset(year, 9, 1, 0, 0, 0, Shanghai), new DateTimeOffset(year, 9, 30, 0, 0, 0, Shanghai), Math.Min(1, (double)(slot - early) / late));
        var days = (to - from).TotalDays * part;
        return from.AddDays(Math.Floor(days)) + Morning + TimeSpan.FromHours((days - Math.Floor(days)) * WorkingHours);
    }
}
