using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Rights;

namespace Fadu.GraphQL;

/// <summary>For whom a request is executed, and with what.</summary>
public sealed record RequestScope
{
    /// <summary>Who it is now; asked again for every event of a subscription, and at intervals between events.</summary>
    public required Func<Caller> Caller { get; init; }

    /// <summary>Where resolvers find what they work with; null where there is no such place.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>What else is known of the request, each under the type by which it is asked for.</summary>
    public ImmutableDictionary<Type, object> Features { get; init; } = ImmutableDictionary<Type, object>.Empty;
}
