using System.Collections.Concurrent;
using Fadu.Application.Accounts;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Microsoft.Extensions.Hosting;

namespace Fadu.Host.Accounts;

/// <summary>Hears of whatever happens to accounts, on whichever node, so that open connections can be judged without asking the database.</summary>
/// <param name="workplace">Where accounts are.</param>
/// <param name="clock">Paces new attempts while the database is away.</param>
internal sealed class AccountWatch(Workplace workplace, TimeProvider clock) : BackgroundService
{
    private const int Batch = 200;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private static readonly string[] _types =
        [.. DomainEvents.Types.All.Where(type => type.Class.IsSubclassOf(typeof(AccountEvent))).Select(type => type.Name)];

    private readonly ConcurrentDictionary<string, Loaded<Account>> _changed = new(StringComparer.Ordinal);
    private EventPosition _place;

    /// <summary>The account as it stands, where something has happened to it since the start; else null.</summary>
    public Loaded<Account>? Find(string name) => _changed.GetValueOrDefault(name);

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first connection, so that nothing happens to one unheard.
        _place = await workplace.Store.HorizonAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await FollowAsync(stoppingToken);
            }
            catch (EventStoreException)
            {
                await Task.Delay(_pause, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task FollowAsync(CancellationToken ct)
    {
        await foreach (var batch in workplace.Store.FollowAsync(new(_place, _types) { WithMetadata = false }, Batch, ct))
        {
            foreach (var stream in batch.Select(@event => @event.Stream).Distinct(StringComparer.Ordinal))
            {
                var account = await workplace.LookAtAsync(Aggregates.Account, stream, ct);
                _changed[account.State.Name] = account;
            }

            _place = batch[^1].Position;
        }
    }
}
