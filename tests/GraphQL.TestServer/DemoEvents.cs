using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Fadu.GraphQL.TestServer;

/// <summary>What the field <c>Subscription.events</c> tells: what is published, to everybody who listens then.</summary>
public sealed class DemoEvents
{
    private readonly Lock _gate = new();
    private readonly List<Channel<string>> _listeners = [];

    /// <summary>How many listen.</summary>
    public int Listeners
    {
        get
        {
            lock (_gate)
                return _listeners.Count;
        }
    }

    public void Publish(string text)
    {
        lock (_gate)
            _listeners.ForEach(listener => listener.Writer.TryWrite(text));
    }

    /// <summary>Ends the stream of everybody who listens.</summary>
    public void Complete()
    {
        lock (_gate)
            _listeners.ForEach(listener => listener.Writer.TryComplete());
    }

    public IAsyncEnumerable<object?> Listen()
    {
        var channel = Channel.CreateUnbounded<string>();
        lock (_gate)
            _listeners.Add(channel);
        return ReadAsync(channel, CancellationToken.None);
    }

    private async IAsyncEnumerable<object?> ReadAsync(Channel<string> channel, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            await foreach (var text in channel.Reader.ReadAllAsync(ct))
                yield return text;
        }
        finally
        {
            lock (_gate)
                _listeners.Remove(channel);
        }
    }
}
