using System.Runtime.CompilerServices;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Registers;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.Api.Requests;

/// <summary>What the caller of a request may see, the same for all of its fields.</summary>
/// <param name="register">Units, rounds, systems, accounts.</param>
/// <param name="clock">Tells how old a look at the register is.</param>
internal sealed class Sights(Register register, TimeProvider clock)
{
    // All subscriptions of a node look together, and what somebody may see seldom changes.
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    private Look? _seen;
    private readonly ConditionalWeakTable<RequestContext, Task<Sight>> _known = [];

    /// <summary>For a query: as things stood when the request first asked.</summary>
    public Task<Sight> OfAsync(RequestContext context) => _known.GetValue(context, FirstAsync);

    /// <summary>As things stand now: for a mutation, before and after it is carried out.</summary>
    public async Task<Sight> NowAsync(RequestContext context) => new(context.Viewer(), await register.ReadAsync(context.CancellationToken));

    /// <summary>For an event of a subscription, which may be open for hours: what the account was granted by now, at most half a second old.</summary>
    /// <param name="context">The request that subscribed.</param>
    /// <param name="isNew">Whether what was done just before has to count: at the first event, and where the round itself is told.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<Sight> LiveAsync(RequestContext context, bool isNew, CancellationToken ct)
    {
        var state = !isNew && _seen is { } seen && clock.GetElapsedTime(seen.At) < LookAgain ? seen.State : await LookAsync(ct);
        var viewer = context.Viewer();
        return new(viewer.Account is { } name && state.Accounts.TryGetValue(name, out var account)
            // Never more than the session has, which may still lack a second factor.
            ? viewer with { Grants = account.Status is AccountStatus.Active ? [.. account.Grants.Where(viewer.Grants.Contains)] : [] }
            : viewer, state);
    }

    // A query need not look again at what was looked at to let its caller in; what a mutation has just done was not there then.
    private Task<Sight> FirstAsync(RequestContext context) =>
        context.Operation is OperationKind.Query && context.Feature<FirstLook>()?.Take() is { } state ? Task.FromResult(new Sight(context.Viewer(), state)) : NowAsync(context);

    private sealed record Look(RegisterState State, long At);

    private async Task<RegisterState> LookAsync(CancellationToken ct)
    {
        var at = clock.GetTimestamp();
        var state = await register.ReadAsync(ct);
        _seen = new(state, at);
        return state;
    }
}
