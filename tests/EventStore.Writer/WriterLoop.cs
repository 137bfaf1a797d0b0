using System.Globalization;
using Fadu.EventStore.Appending;
using Fadu.EventStore.Events;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Reading;

namespace Fadu.EventStore.Writer;

/// <summary>One of the writers of a process. All of them write to the same few streams.</summary>
/// <param name="store">Where to.</param>
/// <param name="output">Is told.</param>
/// <param name="name">Name of this writer, in no other process used again.</param>
/// <param name="seed">Where its choices start.</param>
public sealed class WriterLoop(PostgresEventStore store, WriterOutput output, string name, int seed)
{
    private const int Streams = 12;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Random _random = new(seed);
    private readonly Dictionary<string, StreamHead> _heads = new(StringComparer.Ordinal);
    private int _sent;

    /// <summary>Appends until it is told to stop; the append under way is carried through.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await AppendAsync(await PlanAsync(), stop);
            }
            catch (EventStoreException fault) when (IsPassing(fault))
            {
                // Where the streams stand is not known any more.
                _heads.Clear();
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private async Task<WriterLine> PlanAsync()
    {
        var count = _random.Next(3) == 0 ? _random.Next(2, 4) : 1;
        var names = Enumerable.Range(0, Streams).OrderBy(_ => _random.Next()).Take(count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"ledger/{number:00}")).ToArray();
        foreach (var stream in names.Where(stream => !_heads.ContainsKey(stream)))
            _heads[stream] = (await store.LoadAsync(stream, StreamRange.Whole, 0, static (state, _) => state, CancellationToken.None)).Head;

        var append = string.Create(CultureInfo.InvariantCulture, $"{name}/{++_sent}");
        return new()
        {
            Append = append,
            Key = _random.Next(5) < 2 ? $"key/{append}" : null,
            Acknowledged = false,
            Heads = [.. names.Select(stream => _heads[stream])],
            Counts = [.. names.Select(_ => _random.Next(1, 6))],
        };
    }

    private async Task AppendAsync(WriterLine line, CancellationToken stop)
    {
        output.Write(line);
        while (true)
        {
            try
            {
                Note(line, await store.AppendAsync(line.Request(), CancellationToken.None));
                return;
            }
            catch (EventStoreException fault) when (IsPassing(fault) && line.Key is not null && !stop.IsCancellationRequested)
            {
                // With a key it may be sent again until there is an answer.
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private void Note(WriterLine line, AppendOutcome outcome)
    {
        if (outcome is Appended appended)
        {
            output.Write(line with { Acknowledged = true, Heads = appended.Heads });
            foreach (var head in appended.Heads)
                _heads[head.Stream] = head;
        }
        else
        {
            foreach (var conflict in ((Conflicted)outcome).Conflicts)
                _heads.Remove(conflict.Stream);
        }
    }

    private static bool IsPassing(EventStoreException fault) => fault.Fault is EventStoreFault.Unavailable or EventStoreFault.OutcomeUnknown;
}
