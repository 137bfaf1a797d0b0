using System.Threading.RateLimiting;

namespace Fadu.Host.Limits;

/// <summary>How often each of many may do something: so many times a minute, all at once or spread; what was used comes back evenly.</summary>
/// <remarks>A token bucket for each, on this node; those that nobody uses are dropped, and there are never more than the number of slots.</remarks>
internal sealed class Allowance : IDisposable
{
    private const int Slots = 1 << 16;

    private readonly PartitionedRateLimiter<int>? _buckets;

    // Anew at each start, so that nobody can find out who shares a slot with whom.
    private readonly int _seed = System.Security.Cryptography.RandomNumberGenerator.GetInt32(int.MaxValue);

    /// <param name="perMinute">How many times; 0: any number.</param>
    public Allowance(int perMinute)
    {
        if (perMinute == 0)
            return;
        var options = OptionsFor(perMinute);
        _buckets = PartitionedRateLimiter.Create<int, int>(slot => RateLimitPartition.GetTokenBucketLimiter(slot, _ => options));
    }

    /// <summary>Uses one.</summary>
    /// <param name="who">Whose.</param>
    /// <returns>Null; or, where none is left, after how many seconds there is one, at least 1.</returns>
    public int? Refuse(string who)
    {
        if (_buckets is null)
            return null;
        using var lease = _buckets.AttemptAcquire(SlotOf(who));
        if (lease.IsAcquired)
            return null;
        return lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
    }

    /// <inheritdoc />
    public void Dispose() => _buckets?.Dispose();

    /// <summary>Tokens come back one at a time, or as many as a second brings.</summary>
    internal static TokenBucketRateLimiterOptions OptionsFor(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60.0 / perMinute),
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    // Two who meet in one slot share it: better than a table that a flood of addresses can grow.
    private int SlotOf(string who)
    {
        var hash = new HashCode();
        hash.Add(_seed);
        hash.AddBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(who.AsSpan()));
        return hash.ToHashCode() & (Slots - 1);
    }
}
