using Fadu.Application.Evidence.Storage;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.Indicators.Submissions;

namespace Fadu.Application.Evidence.Duplicates;

/// <summary>
/// Where every file is and was attached, across units and rounds: a copy in memory that can be built anew from the events at any time,
/// caught up whenever somebody asks. May be used by many threads.
/// </summary>
/// <param name="store">The events.</param>
public sealed class DuplicateIndex(PostgresEventStore store) : IDisposable
{
    private const int AtOnce = 20_000;

    // What is attached in a draft is not everybody's: when the unit submitted is kept along with the files.
    private static readonly Type[] Told = [typeof(EvidenceAttached), typeof(EvidenceDetached), typeof(SubmissionSubmitted)];

    private readonly string[] _types =
        [.. store.Options.Types.All.Where(type => Told.Contains(type.Class)).Select(type => type.Name)];

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Lock _lock = new();
    private readonly Dictionary<Sha256Digest, Attachment[]> _byHash = [];
    private readonly Dictionary<(string Round, string Unit), long> _submitted = [];
    private EventPosition _complete;

    /// <summary>Where files are or were attached, as of everything that was committed before it was asked for.</summary>
    /// <param name="hashes">Names of the files.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>For each of the names, in their order, the attachments, first first; none where no submission ever had the file.</returns>
    /// <exception cref="EventStoreException">The server can't be reached; whoever asks next tries again.</exception>
    public async Task<IReadOnlyList<IReadOnlyList<Attachment>>> FindAsync(IReadOnlyList<Sha256Digest> hashes, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(hashes);
        await CatchUpAsync(ct);
        lock (_lock)
            return [.. hashes.Select(hash => Shown(_byHash.GetValueOrDefault(hash, [])))];
    }

    /// <summary>Every file that any submission has or had, with its attachments.</summary>
    /// <exception cref="EventStoreException">The server can't be reached.</exception>
    public async Task<IReadOnlyDictionary<Sha256Digest, IReadOnlyList<Attachment>>> AllAsync(CancellationToken ct)
    {
        await CatchUpAsync(ct);
        lock (_lock)
            return _byHash.ToDictionary(one => one.Key, one => Shown(one.Value));
    }

    private IReadOnlyList<Attachment> Shown(Attachment[] known) =>
        [.. known.Select(one => _submitted.TryGetValue((one.Round, one.Unit), out var submitted) ? one with { Submitted = submitted } : one)];

    /// <inheritdoc />
    public void Dispose() => _one.Dispose();

    // Who did it is read only where nothing can come before it any more; until then it is not known. What is read twice changes nothing.
    private async Task CatchUpAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            var (after, complete, any) = (_complete, (EventPosition?)null, false);
            while (true)
            {
                var read = await store.ReadCommittedAsync(new(after, _types) { WithMetadata = false }, AtOnce, ct);
                complete ??= read.Complete;
                if (read.Events is not [.., var last])
                    break;
                if (!any)
                    await TakeCompleteAsync(ct);
                any = true;
                Take(read.Events);
                after = last.Position;
                if (read.Events.Count < AtOnce)
                    break;
            }

            _complete = complete.Value;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task TakeCompleteAsync(CancellationToken ct)
    {
        var batch = new List<RecordedEvent>();
        await foreach (var @event in store.ReadAllAsync(new(_complete, _types), ct))
        {
            batch.Add(@event);
            if (batch.Count < AtOnce)
                continue;
            Take(batch);
            batch.Clear();
        }

        Take(batch);
    }

    private void Take(IReadOnlyList<RecordedEvent> events)
    {
        lock (_lock)
        {
            // Places follow transactions and versions follow commits: only the versions of a stream are sure to be in its order.
            foreach (var @event in events.OrderBy(one => one.Version))
                Take(@event);
        }
    }

    private void Take(RecordedEvent @event)
    {
        if (@event.Stream.Split('/') is not [_, var round, var unit])
            return;

        switch (@event.Body)
        {
            case EvidenceAttached body when Sha256Digest.TryParse(body.Sha256, out var name):
                Attach(name, new()
                {
                    Round = string.Intern(round),
                    Unit = string.Intern(unit),
                    Item = string.Intern(body.Item),
                    Sha256 = name,
                    FileName = body.FileName,
                    MediaType = string.Intern(body.MediaType),
                    Bytes = body.Bytes,
                    At = @event.Time,
                    Version = @event.Version,
                    Account = @event.Metadata.User,
                    Role = @event.Metadata.Actor?.Role,
                });
                break;
            case EvidenceDetached body when Sha256Digest.TryParse(body.Sha256, out var name):
                Detach(name, round, unit, body.Item, @event.Version);
                break;
            case SubmissionSubmitted:
                _submitted[(round, unit)] = Math.Max(@event.Version, _submitted.GetValueOrDefault((round, unit)));
                break;
        }
    }

    private void Attach(Sha256Digest name, Attachment attachment)
    {
        var known = _byHash.GetValueOrDefault(name, []);
        var place = Array.FindIndex(known, one => one.Version == attachment.Version && one.Unit == attachment.Unit && one.Round == attachment.Round);
        if (place < 0)
            _byHash[name] = [.. known, attachment];
        else if (known[place].Account is null)
            _byHash[name] = With(known, place, known[place] with { Account = attachment.Account, Role = attachment.Role });
    }

    private void Detach(Sha256Digest name, string round, string unit, string item, long version)
    {
        var known = _byHash.GetValueOrDefault(name, []);
        var place = Array.FindIndex(known, one => one.IsThere && one.Version < version && one.Item == item && one.Unit == unit && one.Round == round);
        if (place >= 0)
            _byHash[name] = With(known, place, known[place] with { RemovedBy = version });
    }

    // Whoever was handed the list before reads it without the lock.
    private static Attachment[] With(Attachment[] known, int place, Attachment changed)
    {
        var next = known.ToArray();
        next[place] = changed;
        return next;
    }
}
