using System.Globalization;
using Fadu.EventStore;
using Fadu.EventStore.Faults;
using Fadu.EventStore.Writer;

// Appends to a store without end, says what it sends and what was acknowledged, and lives until it is killed or its input ends.
// Arguments: connection string, name of this run, how many write at the same time, where their choices start.
const int MostTries = 600;
var (connectionString, run, writers, seed) = (args[0], args[1], Number(args[2]), Number(args[3]));
await using var store = await OpenAsync();
using var stop = new CancellationTokenSource();
var output = new WriterOutput();
var writing = Task.WhenAll(Enumerable.Range(0, writers).Select(number => Task.Run(() => new WriterLoop(store, output, $"{run}/{number}", seed + number).RunAsync(stop.Token))));
await Task.WhenAny(Console.In.ReadToEndAsync(), writing);
await stop.CancelAsync();
await writing;

async Task<PostgresEventStore> OpenAsync()
{
    for (var tries = 0; ; tries++)
    {
        try
        {
            return await PostgresEventStore.OpenAsync(
                new() { ConnectionString = connectionString, Types = WriterEvents.Types, Clock = TimeProvider.System }, CancellationToken.None);
        }
        catch (EventStoreException fault) when (fault.Fault is EventStoreFault.Unavailable && tries < MostTries)
        {
            // The server has been killed, too.
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
