using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fadu.Application.Access;
using Fadu.Application.Commands;
using Fadu.Application.Events;
using Fadu.EventStore;
using Fadu.EventStore.Events;
using Fadu.EventStore.Reading;
using Fadu.Indicators.Submissions;
using Fadu.Kernel;

namespace Fadu.Application.Histories;

/// <summary>What happened to anything, as its events.</summary>
/// <param name="store">The events.</param>
public sealed class HistoryDesk(PostgresEventStore store) : IDisposable
{
    // One request may ask for hundreds of pages at once; they must leave connections to others.
    private readonly SemaphoreSlim _places = new(4, 4);

    /// <summary>The most entries of a page.</summary>
    public const int MostEntries = 200;

    // A page has some two hundred submissions, each submitted a few times; what should be missing then is withheld, not told.
    private const int MostSubmissions = 10_000;

    // Chinese as it reads; nothing of it goes into a page of HTML.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Where what the store finds is sieved here, a page may take many looks: they are large ones.
    private const int AtOnce = 1_000;

    // Where the body of an event names what it is about.
    private static readonly string[] ItemFields = ["item"];

    /// <summary>A page of a history, as far as somebody may see it.</summary>
    /// <param name="sight">Who asks.</param>
    /// <param name="of">Whose history.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="newestFirst">Whether the newest come first.</param>
    /// <param name="most">Entries of a page, 1 to <see cref="MostEntries"/>.</param>
    /// <param name="after">Where the page goes on, as <see cref="HistoryPage.Next"/> or <see cref="PlaceOf"/> says: behind that event in the order asked for; null: at its beginning.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>Null where there is nothing that may be seen; or <c>history.page_size</c>, <c>history.cursor</c>, <c>history.unknown_type</c>.</returns>
    public async Task<Result<HistoryPage>?> PageAsync(
        Sight sight, HistoryOf of, HistoryFilter filter, bool newestFirst, int most, string? after, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(filter);
        var rules = new HistoryRules(sight);
        if (!rules.Sees(of))
            return null;
        if (Problems(of, filter, most, after) is [_, ..] problems)
            return problems;

        await _places.WaitAsync(ct);
        try
        {
            return await ReadAsync(rules, of, filter, newestFirst, most, after, ct);
        }
        finally
        {
            _places.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _places.Dispose();

    private async Task<HistoryPage> ReadAsync(
        HistoryRules rules, HistoryOf of, HistoryFilter filter, bool newestFirst, int most, string? after, CancellationToken ct)
    {
        var (entries, place, isWithin) = (new List<HistoryEntry>(), after, filter.Within().Skip(1).Any());
        while (true)
        {
            // One more than asked for, to know whether there is another page.
            var wanted = Math.Max(most - entries.Count + 1, isWithin ? AtOnce : 1);
            var read = await store.ReadHistoryAsync(Query(of, filter, newestFirst, wanted, place), ct);
            var submitted = await SubmittedAsync(rules, read, ct);
            foreach (var @event in read)
            {
                if (rules.Sees(@event.Stream, @event.Body) && Holds(rules, @event, filter, isRead: true))
                    entries.Add(Shown(rules, @event, submitted.GetValueOrDefault(@event.Stream)));
            }

            if (entries.Count > most)
                return new HistoryPage([.. entries.Take(most)], PlaceOf(of, entries[most - 1]));
            if (read.Count < wanted)
                return new HistoryPage(entries, null);
            place = of is HistoryOf.WholeRound ? read[^1].Position.ToString() : read[^1].Version.ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>Where a page behind an entry goes on: a version, of a whole round a place of the store.</summary>
    public static string PlaceOf(HistoryOf of, HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return of is HistoryOf.WholeRound ? entry.Position.ToString() : entry.Version.ToString(CultureInfo.InvariantCulture);
    }

    private static HistoryQuery Query(HistoryOf of, HistoryFilter filter, bool newestFirst, int most, string? after)
    {
        var query = new HistoryQuery
        {
            Names = [of.Stream],
            Prefix = of is HistoryOf.WholeRound whole ? $"submission/{whole.Code}/" : null,
            Most = most,
            NewestFirst = newestFirst,
            Types = filter.Types,
            User = filter.Account,
            Subject = filter.Item,
            Fields = ItemFields,
            From = filter.From,
            To = filter.To,
        };
        if (after is null)
            return query;
        if (of is HistoryOf.WholeRound)
        {
            _ = EventPosition.TryParse(after, out var position);
            return newestFirst ? query with { Before = position } : query with { After = position };
        }

        var version = long.Parse(after, CultureInfo.InvariantCulture);
        return newestFirst ? query with { BeforeVersion = version } : query with { AfterVersion = version };
    }

    private Problem[] Problems(HistoryOf of, HistoryFilter filter, int most, string? after)
    {
        var problems = new List<Problem>();
        if (most is < 1 or > MostEntries)
            problems.Add(new("history.page_size", new($"一页应有 1 到 {MostEntries} 条", $"a page has 1 to {MostEntries} entries"), "first"));
        var isPlace = after is null || (of is HistoryOf.WholeRound ? EventPosition.TryParse(after, out _) : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out _));
        if (!isPlace)
            problems.Add(new("history.cursor", new("分页位置无效，请从头查询", "this is no place in the history; begin at its first page"), "after"));
        foreach (var type in filter.Within().SelectMany(one => one.Types ?? []).Where(type => store.Options.Types.Find(type) is null))
        {
            var near = NearestName.Find(type, store.Options.Types.All.Select(known => known.Name));
            problems.Add(new("history.unknown_type", new($"没有名为“{type}”的事件{(near is null ? "" : $"，是不是 {near}？")}", $"there is no event '{type}'{(near is null ? "" : $"; {near}?")}"), "types"));
        }

        return [.. problems];
    }

    // The store has looked at the outermost conditions; those within are looked at here. By none of them anybody finds out what the entry
    // itself would not say: an account that is not named is nobody's, in whatever way it is asked for.
    private static bool Holds(HistoryRules rules, RecordedEvent @event, HistoryFilter filter, bool isRead) =>
        (filter.Account is null || (rules.Names(@event.Stream, @event.Metadata.User, @event.Metadata.Actor?.Role) && (isRead || @event.Metadata.User == filter.Account)))
        && (isRead || (
            (filter.Types is null || filter.Types.Contains(@event.Type))
            && (filter.Item is null || filter.Item == ItemOf(@event.Body))
            && (filter.From is not { } from || @event.Time >= from)
            && (filter.To is not { } to || @event.Time <= to)))
        && (filter.And is null || filter.And.All(one => Holds(rules, @event, one, isRead: false)))
        && (filter.Or is null || filter.Or.Any(one => Holds(rules, @event, one, isRead: false)))
        && (filter.Not is null || !Holds(rules, @event, filter.Not, isRead: false));

    // Of the submissions whose drafts stand on a page, when each was submitted last; no statement where there are none.
    private async Task<Dictionary<string, long>> SubmittedAsync(HistoryRules rules, IReadOnlyList<RecordedEvent> read, CancellationToken ct)
    {
        var submitted = new Dictionary<string, long>(StringComparer.Ordinal);
        string[] streams = [.. read.Where(one => rules.IsDraft(one.Stream, one.Body)).Select(one => one.Stream).Distinct(StringComparer.Ordinal)];
        if (streams is [])
            return submitted;
        var type = store.Options.Types.All.Single(one => one.Class == typeof(SubmissionSubmitted)).Name;
        var query = new HistoryQuery { Names = streams, Most = MostSubmissions, NewestFirst = true, Types = [type] };
        foreach (var @event in await store.ReadHistoryAsync(query, ct))
            submitted[@event.Stream] = Math.Max(@event.Version, submitted.GetValueOrDefault(@event.Stream));
        return submitted;
    }

    private HistoryEntry Shown(HistoryRules rules, RecordedEvent @event, long submitted)
    {
        var (label, subject) = ChangeTexts.Of(@event.Body);
        var metadata = @event.Metadata;
        var (named, withheld) = (rules.Names(@event.Stream, metadata.User, metadata.Actor?.Role), rules.Withheld(@event.Stream, @event.Body, @event.Version, submitted, store.Options.Types.Of(@event.Body).PersonalNames));
        return new(() => BodyOf(@event.Body, withheld))
        {
            Position = @event.Position,
            Id = @event.Id,
            Stream = @event.Stream,
            Version = @event.Version,
            Time = @event.Time,
            Type = @event.Type,
            Label = label,
            Subject = subject,
            Account = named ? metadata.User : null,
            Role = metadata.Actor?.Role ?? (named ? null : "evaluator"),
            Unit = metadata.Actor?.Unit,
            Reason = metadata.Reason,
            CorrelationId = metadata.CorrelationId,
            CausationId = metadata.CausationId,
            Hash = @event.Hash,
            Withheld = withheld,
        };
    }

    // As the store looks for it.
    private static string? ItemOf(object body) =>
        JsonSerializer.SerializeToNode(body, body.GetType(), DomainJson.Stored)!.AsObject()[ItemFields[0]] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var item) ? item : null;

    private static string BodyOf(object body, IReadOnlyList<string> withheld)
    {
        var json = JsonSerializer.SerializeToNode(body, body.GetType(), DomainJson.Stored)!.AsObject();
        foreach (var name in withheld)
            json[name] = null;
        return json.ToJsonString(Readable);
    }
}
