namespace Fadu.Host.Serving.Health;

/// <summary>One thing that has to be so for the service to take requests.</summary>
/// <param name="Name">database, migrations, lag, skips.</param>
/// <param name="Fault">What is wrong; null: nothing.</param>
internal sealed record HealthCheck(string Name, string? Fault);
