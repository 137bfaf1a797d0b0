using System.Linq.Expressions;

namespace Fadu.Formula.Compilation;

/// <summary>
/// What has been computed on every way to the present statement, so that it is not computed again. A branch knows what
/// stood before it; what it computes itself is forgotten at its end.
/// </summary>
/// <typeparam name="T">What the value is the value of.</typeparam>
internal sealed class KnownValues<T>
    where T : notnull
{
    private readonly Stack<Dictionary<T, Expression>> _scopes = new([[]]);

    /// <summary>A branch begins.</summary>
    public void Enter() => _scopes.Push([]);

    /// <summary>A branch ends.</summary>
    public void Leave() => _scopes.Pop();

    /// <summary>The value known for a key, else the one that is computed now.</summary>
    public Expression Get(T key, Func<Expression> compute)
    {
        foreach (var scope in _scopes)
        {
            if (scope.TryGetValue(key, out var known))
                return known;
        }

        var value = compute();
        _scopes.Peek()[key] = value;
        return value;
    }
}
