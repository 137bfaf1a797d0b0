using System.Globalization;

namespace Fadu.EmbeddedPostgres.Processes;

/// <summary>The settings a private server is started with.</summary>
internal static class ServerSettings
{
    /// <summary>How many connections it takes, some of them kept for its superuser.</summary>
    public const int Connections = 100;

    /// <summary>The part of the command line that sets them.</summary>
    /// <param name="socketFolder">Where clients connect.</param>
    /// <param name="durable">Whether what was committed survives a power cut.</param>
    /// <param name="further">By name; they come last and so win.</param>
    public static IEnumerable<string> Arguments(string socketFolder, bool durable, IReadOnlyDictionary<string, string> further)
    {
        (string Name, string Value)[] settings =
        [
            ("listen_addresses", ""),
            ("unix_socket_directories", socketFolder),
            // Root may connect all the same; that is how the owner does when it runs the server under another account.
            ("unix_socket_permissions", "0700"),
            ("port", "5432"),
            ("max_connections", Connections.ToString(CultureInfo.InvariantCulture)),
            ("timezone", "UTC"),
            .. durable ? [] : NotDurable,
            .. further.Select(setting => (setting.Key, setting.Value)),
        ];
        return settings.SelectMany(setting => new[] { "-c", $"{setting.Name}={setting.Value}" });
    }

    private static (string Name, string Value)[] NotDurable =>
        [("fsync", "off"), ("synchronous_commit", "off"), ("full_page_writes", "off")];
}
