using Fadu.TestSupport.Postgres;

namespace Fadu.EmbeddedPostgres.Tests;

/// <summary>A server that runs until the tests end, for those that only look at one.</summary>
internal static class OneServer
{
    private static readonly Lazy<Task<PostgresServer>> Started = new(StartAsync);

    public static PostgresOptions Options { get; } = TestPostgres.NewOptions();

    public static Task<PostgresServer> GetAsync() => Started.Value;

    private static Task<PostgresServer> StartAsync() => PostgresServer.StartAsync(Options, CancellationToken.None);
}
