using System.Collections.Immutable;
using System.Net;
using Fadu.Host.Store;

namespace Fadu.Host.Settings;

/// <summary>How the service runs; read once at its start, and right.</summary>
internal sealed record ServeOptions
{
    /// <summary>Where it listens.</summary>
    public required ImmutableArray<string> Urls { get; init; }

    /// <summary>The certificate for https; null where it doesn't speak https itself.</summary>
    public required TlsFiles? Tls { get; init; }

    /// <summary>Where its database is.</summary>
    public required DatabasePlace Database { get; init; }

    /// <summary>Who is believed about where requests come from.</summary>
    public required ImmutableArray<IPNetwork> Proxies { get; init; }

    /// <summary>Which other sites' pages may call it.</summary>
    public required ImmutableArray<string> Origins { get; init; }

    /// <summary>How large the body of a request may be, in bytes; evidence has its own limit.</summary>
    public required int MaxBodyBytes { get; init; }

    /// <summary>Whether the page for trying out queries is served.</summary>
    public required bool GraphiQL { get; init; }

    /// <summary>Whether it serves the demonstration city, which the page's examples fit.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Whether strangers may ask for the schema.</summary>
    public required bool IntrospectionForStrangers { get; init; }

    /// <summary>How long a stop waits for what is being done.</summary>
    public required TimeSpan StopWithin { get; init; }

    /// <summary>How often one may ask.</summary>
    public required RateOptions Rates { get; init; }

    /// <summary>How long people stay signed in.</summary>
    public required SessionOptions Sessions { get; init; }

    /// <summary>Who signs people in; null: the service itself.</summary>
    public required OidcOptions? Oidc { get; init; }

    /// <summary>Files of evidence.</summary>
    public required EvidenceOptions Evidence { get; init; }

    /// <summary>Folder of files that were exported.</summary>
    public required string ExportFolder { get; init; }

    /// <summary>The log.</summary>
    public required LogOptions Log { get; init; }

    /// <summary>Traces.</summary>
    public required TraceOptions Traces { get; init; }

    /// <summary>With what other machines may read the metrics; null: they may not.</summary>
    public required string? MetricsToken { get; init; }

    /// <summary>How readers are watched.</summary>
    public required WatchOptions Watch { get; init; }

    /// <summary>Nothing of it: some of it is secret.</summary>
    public override string ToString() => nameof(ServeOptions);
}
