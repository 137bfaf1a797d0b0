namespace Fadu.GraphQL.Validation.Merging;

/// <summary>How much work may still be done.</summary>
/// <param name="left">In comparisons of fields.</param>
internal sealed class Budget(int left)
{
    private long _left = left;

    /// <summary>Whether more was asked for than there was; what was found out until then is not the whole truth.</summary>
    public bool IsSpent => _left < 0;

    /// <returns>Whether there was that much.</returns>
    public bool Spend(int amount)
    {
        if (_left >= 0)
            _left -= amount;
        return _left >= 0;
    }

    /// <summary>Nothing more can be done.</summary>
    public void Exhaust() => _left = -1;
}
