using System.Collections.Concurrent;
using Fadu.Application.Commands;
using Fadu.Application.Registers;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Rounds;

namespace Fadu.Application.Scores;

/// <summary>What has been publicised, for everybody. Snapshots come from their events and are never computed again.</summary>
/// <remarks>No SQL statement where a node knows what was publicised, one where it does not.</remarks>
/// <param name="store">The events.</param>
public sealed class PublicationDesk(PostgresEventStore store)
{
    private const int Most = 64;

    private readonly ConcurrentDictionary<string, IReadOnlyList<PublishedRound>> _known = new(StringComparer.Ordinal);

    /// <summary>Everything publicised, the latest first.</summary>
    /// <param name="register">As of when.</param>
    /// <param name="round">Of that round only; null: of all.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<IReadOnlyList<PublishedRound>> AllAsync(RegisterState register, string? round, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(register);
        (string Code, int Count, string Name)[] rounds =
        [
            .. register.Rounds.Where(one => one.Value is { Publication: not null } && (round is null || one.Key == round))
                .Select(one => (one.Key, one.Value.Publication!.Number, one.Value.Opening!.Name)),
        ];
        var found = new Dictionary<string, IReadOnlyList<PublishedRound>>(StringComparer.Ordinal);
        foreach (var one in rounds)
        {
            if (_known.TryGetValue(one.Code, out var known) && known.Count >= one.Count)
                found[one.Code] = known;
        }

        if (rounds.Where(one => !found.ContainsKey(one.Code)).ToDictionary(one => one.Code, one => one.Name) is { Count: > 0 } unknown)
            await ReadAsync(register, unknown, found, ct);
        return [.. rounds.SelectMany(one => found.GetValueOrDefault(one.Code, []).Take(one.Count)).OrderByDescending(one => one.At).ThenByDescending(one => one.Position)];
    }

    /// <summary>One publication.</summary>
    /// <param name="register">As of when.</param>
    /// <param name="round">Code of the round.</param>
    /// <param name="number">1 for its first; null: its last.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<PublishedRound?> FindAsync(RegisterState register, string round, int? number, CancellationToken ct)
    {
        var all = await AllAsync(register, round, ct);
        return number is null ? all.MaxBy(one => one.Results.Number) : all.FirstOrDefault(one => one.Results.Number == number);
    }

    // It was published before the round could stand on it, and so is in any register that knows of the publication.
    private static IndexSystem DefinitionOf(RegisterState register, string round, int revision) =>
        register.Systems[register.Rounds[round].Opening!.IndexSystem].Revision(revision)!;

    private async Task ReadAsync(RegisterState register, Dictionary<string, string> rounds, Dictionary<string, IReadOnlyList<PublishedRound>> found, CancellationToken ct)
    {
        var byRound = rounds.Keys.ToDictionary(code => code, _ => new List<PublishedRound>(), StringComparer.Ordinal);
        await foreach (var @event in store.ReadStreamsAsync(new() { Names = [.. rounds.Keys.Select(Aggregates.StreamOfRound)], UpTo = EventPosition.End }, ct))
        {
            if (@event.Body is ResultsPublicised results && @event.Stream["round/".Length..] is var code)
                byRound[code].Add(new(code, rounds[code], DefinitionOf(register, code, results.Revision), results, @event.Time, @event.Position));
        }

        // A node that has seen very many begins anew rather than keep them all.
        if (_known.Count + byRound.Count > Most)
            _known.Clear();
        foreach (var (code, published) in byRound)
        {
            found[code] = published;
            _known[code] = published;
        }
    }
}
