using System.Diagnostics.Metrics;
using Fadu.GraphQL.AspNetCore.Tests.EventStreams;
using Fadu.GraphQL.AspNetCore.Tests.WebSockets;

namespace Fadu.GraphQL.AspNetCore.Tests.Telemetry;

// What is open is counted for the whole process, so that nothing else may run.
[CollectionDefinition(nameof(MeasurementsTests), DisableParallelization = true)]
public sealed class MeasurementsCollection;

[Collection(nameof(MeasurementsTests))]
public sealed class MeasurementsTests : IDisposable
{
    private const string EventStream = "text/event-stream";

    private readonly MeterListener _listener = new();
    private long _begun;
    private long _ended;

    public MeasurementsTests()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "graphql.server.subscription.active")
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, change, _, _) => Interlocked.Add(ref change > 0 ? ref _begun : ref _ended, change));
        _listener.Start();
    }

    private long Begun => Interlocked.Read(ref _begun);

    private long Ended => -Interlocked.Read(ref _ended);

    public void Dispose() => _listener.Dispose();

    [Theory]
    [InlineData("the source ends")]
    [InlineData("the client completes")]
    [InlineData("the client leaves")]
    [InlineData("the service stops")]
    public async Task A_subscription_of_a_socket_counts_from_its_beginning_to_its_end(string end)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        await using var socket = await TestSocket.InitializedAsync(service);
        // What earlier tests left may end only now; nothing of theirs begins any more.
        var (begun, ended) = (Begun, await SettledAsync());

        await socket.SubscribeAsync("1", "subscription { events }");
        await TestService.UntilAsync(() => service.Events.Listeners == 1);
        await TestService.UntilAsync(() => Begun == begun + 1);
        await (end switch
        {
            "the source ends" => Complete(service),
            "the client completes" => socket.SendAsync("""{"id":"1","type":"complete"}"""),
            "the client leaves" => socket.DisposeAsync().AsTask(),
            _ => service.StopAsync(),
        });

        await TestService.UntilAsync(() => Ended > ended);
        Begun.ShouldBe(begun + 1);
    }

    [Theory]
    [InlineData("the source ends")]
    [InlineData("the client leaves")]
    [InlineData("the service stops")]
    public async Task A_subscription_of_an_event_stream_counts_from_its_beginning_to_its_end(string end)
    {
        await using var service = await TestService.StartAsync(TestService.Options);
        // What earlier tests left may end only now; nothing of theirs begins any more.
        var (begun, ended) = (Begun, await SettledAsync());

        using var stream = await TestEvents.OpenAsync(service.GetAsync("?query=subscription{events}", EventStream));
        await TestService.UntilAsync(() => service.Events.Listeners == 1);
        await TestService.UntilAsync(() => Begun == begun + 1);
        if (end == "the source ends")
            service.Events.Complete();
        else if (end == "the client leaves")
            stream.Dispose();
        else
            await service.StopAsync();

        await TestService.UntilAsync(() => Ended > ended);
        Begun.ShouldBe(begun + 1);
    }

    private static Task Complete(TestService service)
    {
        service.Events.Complete();
        return Task.CompletedTask;
    }

    private async Task<long> SettledAsync()
    {
        long before;
        do
        {
            before = Ended;
            await Task.Delay(200);
        }
        while (Ended != before);
        return before;
    }
}
