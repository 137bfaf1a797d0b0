namespace Fadu.GraphQL.AspNetCore.Admission;

/// <summary>Counts what each caller holds of something, so that none takes all of it. For any thread.</summary>
/// <param name="most">How much each may hold at once.</param>
internal sealed class CallerShares(int most)
{
    private readonly Dictionary<string, int> _held = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <summary>How many callers hold something.</summary>
    public int Callers
    {
        get
        {
            lock (_gate)
                return _held.Count;
        }
    }

    /// <summary>Takes one more for a caller.</summary>
    /// <param name="caller">The caller's key.</param>
    /// <returns>Gives it back when disposed; null: the caller holds as much as may be.</returns>
    public IDisposable? TryTake(string caller)
    {
        lock (_gate)
        {
            var held = _held.GetValueOrDefault(caller);
            if (held >= most)
                return null;
            _held[caller] = held + 1;
        }

        return new Share(this, caller);
    }

    private void GiveBack(string caller)
    {
        lock (_gate)
        {
            // Strangers come and go: nothing is kept of those who hold nothing.
            if (--_held[caller] == 0)
                _held.Remove(caller);
        }
    }

    private sealed class Share(CallerShares shares, string caller) : IDisposable
    {
        private int _isGivenBack;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isGivenBack, 1) == 0)
                shares.GiveBack(caller);
        }
    }
}
