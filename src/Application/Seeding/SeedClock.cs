namespace Fadu.Application.Seeding;

/// <summary>A clock that stands where it was put, so that made-up events bear the moments of a made-up year; it never goes back.</summary>
/// <param name="start">The first moment.</param>
public sealed class SeedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Puts it forward; a moment that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset moment) => Interlocked.Exchange(ref _ticks, Math.Max(Interlocked.Read(ref _ticks), moment.UtcTicks));
}
