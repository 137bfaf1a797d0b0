namespace Fadu.EmbeddedPostgres;

/// <summary>How a private PostgreSQL is run.</summary>
public sealed record PostgresOptions
{
    /// <summary>Holds everything of it: data, log, socket. Made when it is not there; relative to the current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder with <c>postgres</c> and <c>initdb</c>; null: <c>FADU_PG_BIN</c>, then PATH and the usual folders.</summary>
    public string? BinaryFolder { get; init; }

    /// <summary>Whether what was committed survives a power cut. Without it everything is faster, and only fit for tests.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>How long a start, and a stop, may take before it is broken off.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The account that the server runs under when this process is root, which PostgreSQL refuses.</summary>
    public string ServerAccount { get; init; } = "postgres";

    /// <summary>Further settings of PostgreSQL by name, e.g. <c>shared_buffers</c>; they win over those made here.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
