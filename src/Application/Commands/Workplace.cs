using System.Security.Cryptography;
using System.Text;
using Fadu.Application.Telemetry;
using Fadu.EventStore;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;
using Fadu.Kernel;

namespace Fadu.Application.Commands;

/// <summary>Where every use case does its work: load, fold, decide, append.</summary>
/// <param name="store">The events.</param>
/// <param name="clock">Gives the moment of a decision.</param>
public sealed class Workplace(PostgresEventStore store, TimeProvider clock)
{
    // Without an expected version the caller means: on whatever is there. Each try reads that anew.
    private const int Tries = 5;

    private readonly VersionConflicts _conflicts = new(store);
    private readonly KnownStreams _seen = new(int.MaxValue);
    private readonly KnownStreams _workedOn = new(1000);

    /// <summary>The events.</summary>
    public PostgresEventStore Store { get; } = store;

    /// <summary>The moment.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Loads one aggregate.</summary>
    public Task<Loaded<TState>> LoadAsync<TState, TEvent>(Aggregate<TState, TEvent> aggregate, string stream, CancellationToken ct)
        where TEvent : class =>
        Store.LoadAsync(stream, StreamRange.Whole, aggregate.Initial, (state, @event) => aggregate.Evolve(state, (TEvent)@event), ct);

    /// <summary>
    /// Loads one aggregate that many commands look at, as a round with its thousands of units: what this node has folded before is kept,
    /// and only what came since is read.
    /// </summary>
    public Task<Loaded<TState>> LookAtAsync<TState, TEvent>(Aggregate<TState, TEvent> aggregate, string stream, CancellationToken ct)
        where TEvent : class => SinceAsync(_seen, aggregate, stream, ct);

    /// <summary>Loads one aggregate as it stands now; of one that is worked on again and again, only what came since it was last loaded is read.</summary>
    internal Task<Loaded<TState>> CurrentAsync<TState, TEvent>(Aggregate<TState, TEvent> aggregate, string stream, CancellationToken ct)
        where TEvent : class => aggregate.IsLong ? SinceAsync(_workedOn, aggregate, stream, ct) : LoadAsync(aggregate, stream, ct);

    private async Task<Loaded<TState>> SinceAsync<TState, TEvent>(KnownStreams streams, Aggregate<TState, TEvent> aggregate, string stream, CancellationToken ct)
        where TEvent : class
    {
        var (known, since) = streams.Find(stream, aggregate.Initial, Now);
        var now = await Store.LoadAsync(
            stream, new(known.Head.Version, null, null), known.State, (state, @event) => aggregate.Evolve(state, (TEvent)@event), ct);
        if (now.Head.Version == 0)
            return known;

        streams.Keep(stream, now, since);
        return now;
    }

    /// <summary>Destroys the key of a subject's personal values; on this node nothing that was folded before shows them any more.</summary>
    /// <param name="subject">One of <see cref="Events.PersonalSubjects"/>.</param>
    /// <param name="ct">Ends it; it may be repeated.</param>
    public async Task ErasePersonalDataAsync(string subject, CancellationToken ct)
    {
        await Store.ErasePersonalDataAsync(subject, ct);
        _seen.Clear();
        _workedOn.Clear();
    }

    /// <summary>Carries out a command on one aggregate.</summary>
    /// <param name="aggregate">What kind.</param>
    /// <param name="stream">Its stream.</param>
    /// <param name="command">The command, by which a repetition is told from another one under the same key; its text has to name every value.</param>
    /// <param name="decide">
    /// The decision; may look up what else it needs, and names the streams that must not change before its events are stored. Called anew
    /// when somebody else was faster.
    /// </param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it; what was appended stays.</param>
    /// <returns>
    /// What was done; or the refusals; or a <see cref="VersionConflictProblem"/> where the stream is not at the version that the caller has seen;
    /// <c>command.key_reused</c> where the key named another command before; <c>personal.erased</c> where it is about somebody whose data was erased;
    /// <c>text.unstorable</c> where a text holds characters that can't be stored; <c>text.too_long</c> where the reason or the key is very long.
    /// </returns>
    /// <exception cref="EventStoreException">The store can't do it.</exception>
    public async Task<Result<Done>> ExecuteStandingOnAsync<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, string stream, object command, Func<TState, CancellationToken, Task<Result<Decision<TEvent>>>> decide, Caller caller, CancellationToken ct)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(command);
        using var trace = new CommandTrace(stream, command);
        var result = await CarryOutAsync(aggregate, stream, command, decide, caller, ct);
        if (result.Value is { } done)
            trace.Done(done.Position, done.Repeated);
        else
            trace.Refused(result.Problems[0].Code);
        return result;
    }

    private async Task<Result<Done>> CarryOutAsync<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, string stream, object command, Func<TState, CancellationToken, Task<Result<Decision<TEvent>>>> decide, Caller caller, CancellationToken ct)
        where TEvent : class
    {
        if (StorableText.Problems(caller) is [_, ..] unstorable)
            return unstorable;
        var key = caller.Key is { } name ? new CommandKey(name, Fingerprint(stream, command)) : null;
        try
        {
            // Before deciding: what was done the first time may be just what stands in its way now.
            if (await RepeatedAsync(key, ct) is { } earlier)
                return earlier;

            var result = await TryAsync(aggregate, stream, key, decide, caller, ct);
            // Likewise where the same command was carried out while this one was being decided.
            return result.Value?.Position is null && await RepeatedAsync(key, ct) is { } meanwhile ? meanwhile : result;
        }
        catch (EventStoreException refused) when (refused.Fault is EventStoreFault.KeyReused)
        {
            return new Problem("command.key_reused", new(
                "这个操作编号已经用于另一项操作，这次没有执行；请刷新页面后再提交",
                "this key was used for another command, so nothing was done; choose a new one"), "key");
        }
        catch (EventStoreException refused) when (refused.Fault is EventStoreFault.MalformedBody)
        {
            return StorableText.Unstorable(null);
        }
        catch (EventStoreException refused) when (refused.Fault is EventStoreFault.PersonalDataErased)
        {
            return new Problem("personal.erased", new(
                "此人的个人信息已按要求删除，不能再登记；需要时请用新的账号",
                "this person's data was erased on request and can't be stored again; use a new account where one is needed"), null);
        }
    }

    private async Task<Result<Done>> TryAsync<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, string stream, CommandKey? key, Func<TState, CancellationToken, Task<Result<Decision<TEvent>>>> decide, Caller caller, CancellationToken ct)
        where TEvent : class
    {
        for (var attempt = 1; ; attempt++)
        {
            var (state, head) = await CurrentAsync(aggregate, stream, ct);
            if (caller.ExpectedVersion is { } expected && expected != head.Version)
                return await _conflicts.OfAsync(stream, expected, head.Version, caller, ct);

            var decided = await decide(state, ct);
            if (decided.Value is not { } decision)
                return decided.Problems.ToArray();
            if (decision.Events is [])
                return new Done(head, null, Repeated: false);

            var outcome = await Store.AppendAsync(
                new()
                {
                    Streams = [new(head, aggregate.Kind, decision.Events)],
                    Unchanged = decision.StandsOn,
                    Quiet = decision.Quiet,
                    Metadata = MetadataOf(caller),
                    Command = key,
                },
                ct);
            if (outcome is Appended appended)
                return new Done(appended.Heads[0], appended.Position, appended.Repeated);

            // Of the streams that the decision looked at, the caller expects no version.
            var conflict = ((Conflicted)outcome).Conflicts[0];
            // Where what is known is no beginning of what is there, as in a database that was put back, the next try must not stand on it.
            _workedOn.Forget(stream);
            if (attempt == Tries || (caller.ExpectedVersion is not null && conflict.Stream == stream))
                return await _conflicts.OfAsync(conflict.Stream, conflict.Expected, conflict.Actual, caller, ct);
        }
    }

    /// <summary>Carries out a command whose decision may look something up, but holds whatever happens to that meanwhile.</summary>
    /// <returns>As <see cref="ExecuteStandingOnAsync{TState, TEvent}"/>.</returns>
    public Task<Result<Done>> ExecuteAsync<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, string stream, object command, Func<TState, CancellationToken, Task<Result<TEvent[]>>> decide, Caller caller, CancellationToken ct)
        where TEvent : class =>
        ExecuteStandingOnAsync(
            aggregate,
            stream,
            command,
            async (state, token) =>
            {
                var decided = await decide(state, token);
                return decided.Value is { } events ? new Decision<TEvent>(events, []) : decided.Problems.ToArray();
            },
            caller,
            ct);

    /// <summary>Carries out a command whose decision needs nothing but the state.</summary>
    public Task<Result<Done>> ExecuteAsync<TState, TEvent>(
        Aggregate<TState, TEvent> aggregate, string stream, object command, Func<TState, Result<TEvent[]>> decide, Caller caller, CancellationToken ct)
        where TEvent : class =>
        ExecuteAsync(aggregate, stream, command, (state, _) => Task.FromResult(decide(state)), caller, ct);

    private async Task<Done?> RepeatedAsync(CommandKey? key, CancellationToken ct) =>
        key is not null && await Store.FirstOutcomeAsync(key, ct) is { } first ? new(first.Heads[0], first.Position, Repeated: true) : null;

    /// <summary>What is kept with every event.</summary>
    public static EventMetadata MetadataOf(Caller caller) => new()
    {
        User = caller.Account,
        Actor = new(caller.Account, caller.Role, caller.Unit),
        CorrelationId = caller.CorrelationId,
        CausationId = caller.CausationId,
        Reason = caller.Reason,
    };

    private static string Fingerprint(string stream, object command) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stream}\n{command.GetType().FullName}\n{CommandText.Of(command)}")));
}
