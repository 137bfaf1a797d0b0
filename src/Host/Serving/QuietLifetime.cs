using Microsoft.Extensions.Hosting;

namespace Fadu.Host.Serving;

/// <summary>Leaves signals to whoever started the service: the framework's own lifetime would take them away and greet on standard output.</summary>
internal sealed class QuietLifetime : IHostLifetime
{
    /// <inheritdoc />
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
