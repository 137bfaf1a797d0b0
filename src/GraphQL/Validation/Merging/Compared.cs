namespace Fadu.GraphQL.Validation.Merging;

/// <summary>What has been compared already.</summary>
/// <typeparam name="T">What one comparison is called.</typeparam>
internal sealed class Compared<T>
    where T : notnull
{
    private readonly Dictionary<T, bool> _exclusive = [];

    /// <summary>Whether the comparison is still to be made.</summary>
    /// <param name="what">The comparison.</param>
    /// <param name="exclusive">Whether no object has the fields of both; then less is asked for, and the full comparison answers this one too.</param>
    public bool Begin(T what, bool exclusive)
    {
        if (_exclusive.TryGetValue(what, out var was) && (exclusive || !was))
            return false;
        _exclusive[what] = exclusive;
        return true;
    }
}
