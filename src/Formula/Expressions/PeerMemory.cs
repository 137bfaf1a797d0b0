using System.Collections.Concurrent;

namespace Fadu.Formula.Expressions;

/// <summary>Keeps what parts of formulas came to for every unit of one group, so that it is computed once for all who ask.</summary>
/// <remarks>For one group and one state of the values. May be used by many threads.</remarks>
public sealed class PeerMemory
{
    private readonly ConcurrentDictionary<Expr, IReadOnlyList<decimal>> _known = new(ReferenceEqualityComparer.Instance);

    internal IReadOnlyList<decimal> Get(Expr part, Func<IReadOnlyList<decimal>> compute) => _known.GetOrAdd(part, static (_, make) => make(), compute);
}
