using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Fadu.GraphQL.AspNetCore.Operations;

/// <summary>What every way to send an operation works with.</summary>
/// <param name="Engine">Runs operations.</param>
/// <param name="Options">How it is served; without faults.</param>
/// <param name="Scopes">Makes the services of one operation.</param>
/// <param name="Log">Takes what broke.</param>
/// <param name="Stopping">Ends when the service is about to stop.</param>
internal sealed record OperationHost(
    GraphQLEngine Engine, GraphQLHttpOptions Options, IServiceScopeFactory Scopes, ILogger Log, CancellationToken Stopping)
{
    /// <summary>Which subscriptions callers have open.</summary>
    public CallerShares Subscriptions { get; } = new(Options.MaxSubscriptionsPerCaller);

    /// <summary>What the engine is told of the sender of an operation.</summary>
    public static RequestScope ScopeOf(AdmissionResult admission, IServiceProvider services) =>
        new() { Services = services, Features = admission.Features, Caller = admission.Caller };
}
