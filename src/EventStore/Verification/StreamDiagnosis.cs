namespace Fadu.EventStore.Verification;

/// <summary>Says what happened to a stream in which something is wrong.</summary>
/// <remarks>
/// Each event is judged by its own hash and by what its neighbours say of it, with the hashes as they are stored: so one
/// altered event is one finding, although no hash behind it could be computed from the altered content.
/// </remarks>
internal sealed class StreamDiagnosis
{
    private readonly long? _recorded;
    private readonly IReadOnlyList<ChainEvent> _events;
    private readonly OriginSearch _origins;
    private readonly StreamFindings _findings;
    private readonly string[] _hashes;

    private StreamDiagnosis(string stream, long? recorded, IReadOnlyList<ChainEvent> events, IReadOnlyList<(string Stream, long Version)> holes)
    {
        (_recorded, _events) = (recorded, events);
        _origins = new(stream, Math.Max(recorded ?? 0, events.Count > 0 ? events[^1].Version : 0) + 1, holes);
        _findings = new(stream);
        _hashes = new string[events.Count];
    }

    /// <param name="stream">Its name.</param>
    /// <param name="recorded">The version that it is said to be at; null: there is no such stream.</param>
    /// <param name="events">All of its events by version.</param>
    /// <param name="holes">Versions that are missing in any stream.</param>
    public static IReadOnlyList<PlacedFinding> Of(
        string stream, long? recorded, IReadOnlyList<ChainEvent> events, IReadOnlyList<(string Stream, long Version)> holes)
    {
        var diagnosis = new StreamDiagnosis(stream, recorded, events, holes);
        diagnosis.Run();
        return diagnosis._findings.All;
    }

    private void Run()
    {
        for (var i = 0; i < _events.Count; i++)
        {
            _origins.Place(_events[i]);
            // What the next event has to name: the hash that stands there, or the one that would.
            _hashes[i] = _events[i].Hash ?? _events[i].HashAfter(i == 0 ? "" : _hashes[i - 1]) ?? "";
        }

        var renumbered = _events.Any(@event => @event.State is ChainState.Moved);
        if (renumbered)
            Renumbering.Report(_events, _findings);
        for (var i = 0; i < _events.Count; i++)
        {
            if (!renumbered)
                ReportGap(i);
            ReportEvent(i, renumbered);
        }

        ReportEnd();
    }

    private void ReportGap(int i)
    {
        var (@event, before) = (_events[i], i == 0 ? null : _events[i - 1]);
        var expected = (before?.Version ?? 0) + 1;
        if (@event.Version > expected)
            _findings.AddRemoved(expected, @event.Version - 1, before, @event, new("不在了", "missing."));
        if (@event.Version == before?.Version)
            _findings.Add(FindingKind.Inserted, @event, new("这个版本号出现两次", "the version stands there twice."));
    }

    private void ReportEvent(int i, bool renumbered)
    {
        var @event = _events[i];
        if (@event.Version > (_recorded ?? 0) && @event.State is not ChainState.Foreign)
        {
            _findings.Add(FindingKind.Inserted, @event, _recorded is { } recorded
                ? new($"它在流的末尾之后，流的记录说到第 {recorded} 版为止", $"it stands behind the end of its stream, which is said to be at version {recorded}.")
                : new("没有这条流", "there is no such stream."));
        }

        switch (@event.State)
        {
            case ChainState.Unreadable:
                _findings.Add(FindingKind.Unreadable, @event, new("正文或附加信息无法化为计算校验值的形式，校验值无从核对", "its body or headers can't be brought into the form that is hashed, so its hash can't be checked."));
                break;
            case ChainState.Foreign:
                var origin = _origins.ForeignOrigin(@event)!.Value;
                _findings.Add(FindingKind.Inserted, @event, new($"它是 {origin.Stream} 的第 {origin.Version} 版，那里缺了它", $"it is version {origin.Version} of {origin.Stream}, which misses it."));
                break;
            case ChainState.Broken:
                ReportBroken(i);
                break;
            case ChainState.Partial:
                ReportPartial(i);
                break;
            case ChainState.Unchained:
                ReportUnchained(i);
                break;
            case ChainState.Sound when !renumbered:
                ReportLink(i);
                break;
            default:
                break;
        }

        if (!renumbered && Before(i) is { IsReported: false } before && @event.Position.Sequence < before.Position.Sequence)
            _findings.Add(FindingKind.Reordered, @event, new($"它在库里的序号早于第 {before.Version} 版的序号 {before.Position.Sequence}", $"its number in the store is before that of version {before.Version}, {before.Position.Sequence}."));
    }

    private void ReportBroken(int i)
    {
        var @event = _events[i];
        if (@event.HashAfter(@event.Previous!) is { } computed && NamedByNext(i) == computed)
            _findings.Add(FindingKind.Altered, @event, new("附加信息里的校验值被改动；按内容算出的仍是下一个事件所记的校验值", "the hash in its headers was changed; its content still gives the one that the next event names."));
        else if (@event.HashAfter(HashBefore(i)) == @event.Hash)
            _findings.Add(FindingKind.Altered, @event, new("附加信息里的上一校验值被改动；内容与存入时一致", "the previous hash in its headers was changed; its content is as it was stored."));
        else if (@event.Previous != HashBefore(i) && NamedByNext(i) != @event.Hash && Before(i) is not { IsReported: true })
            _findings.Add(FindingKind.Inserted, @event, new("按内容算出的校验值与所记的不同，它既不接上一个事件，也没有事件接着它", "its content does not give its hash, and neither does it follow the event before it nor is it followed by another."));
        else
            _findings.Add(FindingKind.Altered, @event, new("按内容算出的校验值与所记的不同", "its content does not give its hash."));
    }

    private void ReportPartial(int i)
    {
        var @event = _events[i];
        // The half that was left still says whether the content is as it was.
        var intact = @event.Hash is { } hash ? @event.HashAfter(HashBefore(i)) == hash : NamedByNext(i) is not { } named || @event.HashAfter(@event.Previous!) == named;
        var lost = @event.Hash is null ? new Wording("校验值", "hash") : new Wording("上一校验值", "previous hash");
        if (intact)
            _findings.Add(FindingKind.HashRemoved, @event, new($"{lost.Chinese}被去掉", $"its {lost.English} was taken off."));
        else
        {
            _findings.Add(FindingKind.Altered, @event, new(
                $"{lost.Chinese}被去掉，内容也不是计算它时的内容", $"its {lost.English} was taken off, and its content is not what it was when that was made."));
        }
    }

    private void ReportUnchained(int i)
    {
        var @event = _events[i];
        if (NamedByNext(i) is { } named && named != _hashes[i])
            _findings.Add(FindingKind.Altered, @event, new("下一个事件接的是另外的内容，不是这里没有校验值的内容", "the next event was chained to other content than stands here without a hash."));
        else if (_events.Any(other => other.Hash is not null && other.Position.Epoch == @event.Position.Epoch && other.Position.Transaction == @event.Position.Transaction))
            _findings.Add(FindingKind.HashRemoved, @event, new("校验值被去掉：同一事务存入的其他事件有校验值", "its hash was taken off: the same transaction stored events with one."));
    }

    private void ReportLink(int i)
    {
        var (@event, before) = (_events[i], Before(i));
        // What precedes a gap is unknown; and what is wrong with the event before it has been said.
        if (@event.Previous == HashBefore(i) || before is { IsReported: true } or { State: ChainState.Unchained } || (before is null && @event.Version > 1))
            return;
        if (before is not null && NamedByNext(i) == @event.Hash)
            _findings.Add(FindingKind.Altered, before, new($"连同校验值一起被替换：第 {@event.Version} 版接的是另一个事件", $"it was replaced together with its hash: version {@event.Version} was chained to another one."));
        else
            _findings.Add(FindingKind.Inserted, @event, new("内容与校验值相符，但接不上前一个事件：它是伪造的，或者前一个事件连同校验值被替换", "its content gives its hash, but it does not follow the event before it: it was forged, or that one was replaced together with its hash."));
    }

    private void ReportEnd()
    {
        var last = _events.Count > 0 ? _events[^1] : null;
        if (_recorded > (last?.Version ?? 0))
            _findings.AddRemoved((last?.Version ?? 0) + 1, _recorded.Value, last, null, new($"在末尾缺失：流的记录说已到第 {_recorded} 版", $"missing at the end: the stream is said to be at version {_recorded}."));
    }

    private ChainEvent? Before(int i) => i > 0 && _events[i - 1].Version == _events[i].Version - 1 ? _events[i - 1] : null;

    private string HashBefore(int i) => Before(i) is null ? "" : _hashes[i - 1];

    // What the event behind it names as the hash before it, where that one is as it was stored; null: nothing to go by.
    private string? NamedByNext(int i) =>
        i + 1 < _events.Count && _events[i + 1] is { State: ChainState.Sound or ChainState.Moved } next && next.Version == _events[i].Version + 1 ? next.Previous : null;
}
