using Fadu.Application.Commands;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Application.IndexSystems;

/// <summary>What can be done with index systems: drafts and revisions.</summary>
/// <param name="workplace">Where it is done.</param>
public sealed class IndexSystemDesk(Workplace workplace)
{
    /// <summary>Carries out a command on a system: start, import, change or discard a draft, publish it.</summary>
    /// <param name="code">Code of the system.</param>
    /// <param name="command">A record of <see cref="Indicators.Revisions"/>.</param>
    /// <param name="decide">Its decision.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> ExecuteAsync(string code, object command, Func<SystemRecord, Result<SystemEvent[]>> decide, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(Aggregates.IndexSystem, Aggregates.StreamOfSystem(code), command, decide, caller, ct);

    /// <summary>A system with its revisions and draft; null where there is none of that code.</summary>
    public async Task<SystemRecord?> FindAsync(string code, CancellationToken ct) =>
        await workplace.LookAtAsync(Aggregates.IndexSystem, Aggregates.StreamOfSystem(code), ct) is { Head.Version: > 0, State: var state } ? state : null;
}
