using System.Runtime.CompilerServices;
using Fadu.Application.Access;
using Fadu.Application.Accounts;
using Fadu.Application.Statistics;
using Fadu.EventStore;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Tasks;

/// <summary>What waits for a person (我的待办).</summary>
/// <param name="store">The events.</param>
/// <param name="progress">How far rounds are.</param>
/// <param name="clock">Tells what is overdue.</param>
public sealed class TaskDesk(PostgresEventStore store, ProgressDesk progress, TimeProvider clock)
{
    // A draft stays as it is until it is changed, and checking one with all its examples takes a while.
    private readonly ConditionalWeakTable<SystemDraft, StrongBox<int>> _faults = [];

    private static readonly TimeSpan LongestLock = TimeSpan.FromDays(1);

    /// <summary>Everything that waits, in all roles of the person: the nearest due moment first, then what has none; then by round, unit and kind.</summary>
    /// <param name="sight">Who asks; nothing waits for a stranger.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<Duty>> OfAsync(Sight sight, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(sight);
        var duties = new List<Duty>();
        foreach (var round in sight.Register.Rounds.Values.Where(round => round.Status is RoundStatus.Open or RoundStatus.Publicised && sight.SeesRound(round)))
        {
            if (await progress.FindAsync(round.Opening!.Code, null, ct) is { } far)
                duties.AddRange(RoundDuties.Of(sight, far, clock.GetUtcNow()));
        }

        if (sight.Viewer.Has(Role.Coordinator))
            duties.AddRange(Drafts(sight));
        if (sight.Viewer.Has(Role.Administrator))
            duties.AddRange(await LocksAsync(ct));
        return
        [
            .. duties.OrderBy(duty => duty.Due ?? DateTimeOffset.MaxValue).ThenBy(duty => duty.Round, StringComparer.Ordinal)
                .ThenBy(duty => duty.Unit, StringComparer.Ordinal).ThenBy(duty => duty.Kind).ThenBy(duty => duty.Subject, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Duty> Drafts(Sight sight) => sight.Register.Systems.Values
        .Where(system => system.Draft is not null)
        .Select(system => new Duty(DutyKind.MendDraft, null, null, system.Code, null, _faults.GetValue(system.Draft!, draft => new(DraftCheck.Of(draft.Definition).Faults.Count())).Value))
        .Where(duty => duty.Count > 0);

    // A lock runs out by itself; of those that have not, the last of each account.
    private async Task<IEnumerable<Duty>> LocksAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var locked = await store.ReadHistoryAsync(
            new() { Names = [], Prefix = "account/", Types = ["account_locked"], From = now - LongestLock, Most = 1000, NewestFirst = true }, ct);
        return locked.Where(@event => @event.Body is AccountLocked one && one.Until > now).DistinctBy(@event => @event.Stream)
            .Select(@event => new Duty(DutyKind.LookAtLock, null, null, @event.Stream["account/".Length..], ((AccountLocked)@event.Body).Until, 1));
    }
}
