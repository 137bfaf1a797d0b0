using System.Collections.Immutable;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL.Execution.Resolvers;

/// <summary>What belongs to one request and reaches every resolver of it.</summary>
/// <param name="services">Where resolvers find what they work with; null where there is no such place.</param>
/// <param name="features">What else is known of the request, such as who sent it, each under the type by which it is asked for.</param>
/// <param name="cancellationToken">Ends when the client is gone or the time is up.</param>
public sealed class RequestContext(IServiceProvider? services, ImmutableDictionary<Type, object> features, CancellationToken cancellationToken)
{
    private readonly Lock _gate = new();
    private ImmutableSortedDictionary<string, object?> _extensions = ImmutableSortedDictionary.Create<string, object?>(StringComparer.Ordinal);

    /// <summary>What kind of operation is executed. Features may have been gathered long before an event of a subscription.</summary>
    public OperationKind Operation { get; init; } = OperationKind.Query;

    /// <summary>Where resolvers find what they work with; null where there is no such place.</summary>
    public IServiceProvider? Services { get; } = services;

    /// <summary>What else is known of the request, each under the type by which it is asked for.</summary>
    public ImmutableDictionary<Type, object> Features { get; } = features;

    /// <summary>Ends when the client is gone or the time is up.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>What the response says under <c>extensions</c>, in order of the keys.</summary>
    public ImmutableSortedDictionary<string, object?> Extensions
    {
        get
        {
            lock (_gate)
                return _extensions;
        }
    }

    /// <summary>A feature of the request; null where it has none of this type.</summary>
    /// <typeparam name="T">The type by which it was entered.</typeparam>
    public T? Feature<T>()
        where T : class => Features.GetValueOrDefault(typeof(T)) as T;

    /// <summary>Says something under <c>extensions</c> of the response; a key said before is replaced. Resolvers that run at once may all call it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Null, a string, a truth value, a number, or lists and dictionaries of such.</param>
    /// <remarks>Source: https://spec.graphql.org/September2025/#sec-Extensions.</remarks>
    public void Extend(string key, object? value)
    {
        lock (_gate)
            _extensions = _extensions.SetItem(key, value);
    }
}
