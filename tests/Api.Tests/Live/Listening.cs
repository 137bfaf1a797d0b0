using System.Text.Json.Nodes;
using Fadu.Application.Access;

namespace Fadu.Api.Tests.Live;

/// <summary>Listens to a subscription; what is told waits to be asked for.</summary>
internal sealed class Listening : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource _stop = new();
    private readonly IAsyncEnumerator<string> _told;
    private readonly string _field;
    private Task<bool>? _next;

    public Listening(ApiFixture fixture, Viewer viewer, string field, string document)
    {
        _field = field;
        _told = fixture.SubscribeAsync(viewer, document, _stop.Token).GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>The place that was told last.</summary>
    public string? Position { get; private set; }

    /// <summary>What is told next, without its place; the whole answer where it is an error; null where the stream has ended.</summary>
    public async Task<string?> NextAsync()
    {
        var next = _next ?? _told.MoveNextAsync().AsTask();
        _next = null;
        if (!await next.WaitAsync(_patience))
            return null;
        if (JsonNode.Parse(_told.Current)!["data"]?[_field] is not JsonObject data)
            return _told.Current;
        Position = (string?)data["position"];
        data.Remove("position");
        return data.ToJsonString(ApiRound.Readable);
    }

    /// <summary>Whether nothing is told for a while.</summary>
    public async Task<bool> IsSilentAsync()
    {
        _next ??= _told.MoveNextAsync().AsTask();
        return await Task.WhenAny(_next, Task.Delay(TimeSpan.FromMilliseconds(400))) != _next;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_next is not null)
            await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _told.DisposeAsync();
        _stop.Dispose();
    }
}
