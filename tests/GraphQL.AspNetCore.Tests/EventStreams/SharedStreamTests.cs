using System.Text;
using Fadu.GraphQL.AspNetCore.Admission;
using Fadu.GraphQL.AspNetCore.EventStreams;
using Fadu.GraphQL.AspNetCore.Operations;
using Fadu.GraphQL.AspNetCore.Requests;
using Fadu.GraphQL.AspNetCore.Telemetry;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.TestServer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Fadu.GraphQL.AspNetCore.Tests.EventStreams;

public sealed class SharedStreamTests : IDisposable
{
    private static readonly AdmissionResult Stranger = AdmissionResult.Of(Caller.Anonymous);

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly CallerShares _shares = new(1);
    private readonly OperationHost _host;
    private readonly SharedStream _stream;

    public SharedStreamTests()
    {
        _host = new(DemoEngine.Create(new DemoEvents(), TimeProvider.System), new(), _services.GetRequiredService<IServiceScopeFactory>(),
            NullLogger.Instance, CancellationToken.None);
        _stream = new(_host, new() { MaxOperations = 2 }, "a", _shares.TryTake("a")!);
    }

    public void Dispose()
    {
        _stream.Dispose();
        _services.Dispose();
    }

    [Fact]
    public void What_is_reserved_counts_before_it_runs()
    {
        int?[] statuses = [Reserve("a"), Reserve("a"), Reserve("b"), Reserve("c")];

        statuses.ShouldBe([null, 409, null, 429]);
    }

    [Fact]
    public void What_is_released_counts_no_more_and_only_under_its_own_name()
    {
        _stream.Reserve("a", out var first).ShouldBeNull();
        _stream.Stop("a");
        _stream.Reserve("a", out _).ShouldBeNull();

        _stream.Release("a", first);

        first.IsCancellationRequested.ShouldBeTrue();
        int?[] statuses = [Reserve("a"), Reserve("b"), Reserve("c")];
        statuses.ShouldBe([409, null, 429]);
    }

    [Fact]
    public void An_end_gives_everything_up_and_takes_nothing_more()
    {
        _stream.Reserve("a", out var stop).ShouldBeNull();

        _stream.Dispose();
        _stream.Stop("a");

        (stop.IsCancellationRequested, Reserve("b"), _shares.Callers).ShouldBe((true, 404, 0));
    }

    [Fact]
    public async Task Of_an_operation_at_its_end_the_stream_keeps_nothing()
    {
        var stop = BeginAndStop();
        await TestService.UntilAsync(() => _stream.Running == 0);

        await TestService.UntilAsync(() =>
        {
            GC.Collect();
            return !stop.IsAlive;
        });
    }

    // In a method of its own, so that no local variable keeps it.
    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private WeakReference BeginAndStop()
    {
        _stream.Reserve("a", out var stop).ShouldBeNull();
        var content = new RequestContent(new() { Document = Encoding.UTF8.GetBytes("subscription { events }") }, null, null, null);
        var prepared = _host.Engine.Prepare(content.Request, Caller.Anonymous);
        _stream.Begin("a", stop, content, prepared, Stranger, new OperationTrace(content.Request, TimeProvider.System));
        _stream.Stop("a");
        return new(stop);
    }

    private int? Reserve(string id) => _stream.Reserve(id, out _)?.Status;
}
