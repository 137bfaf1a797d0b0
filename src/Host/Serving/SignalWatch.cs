using System.Runtime.InteropServices;

namespace Fadu.Host.Serving;

/// <summary>
/// Hears the signals that ask the process to stop: SIGTERM and SIGINT gently, so that what is being done is finished; a second SIGINT at once.
/// </summary>
internal sealed class SignalWatch : IDisposable
{
    private const int Interrupted = 130;

    private readonly CancellationTokenSource _stopping = new();
    private readonly PosixSignalRegistration[] _signals;
    private int _interrupts;

    /// <summary>Begins to listen.</summary>
    public SignalWatch() => _signals = [PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop), PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt)];

    /// <summary>Ends when the process is to stop.</summary>
    public CancellationToken Stopping => _stopping.Token;

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _stopping.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        // Whoever presses Ctrl-C twice does not want to wait; PostgreSQL ends with its owner.
        if (Interlocked.Increment(ref _interrupts) > 1)
            Environment.Exit(Interrupted);
        Stop(context);
    }

    private void Stop(PosixSignalContext context)
    {
        context.Cancel = true;
        _stopping.Cancel();
    }
}
