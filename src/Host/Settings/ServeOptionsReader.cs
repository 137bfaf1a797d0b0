using System.Collections.Immutable;
using System.Data.Common;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Fadu.Application.Accounts;
using Fadu.Host.Store;
using Fadu.Kernel;
using Microsoft.Extensions.Logging;
using static Fadu.Host.Settings.ServeSettings;

namespace Fadu.Host.Settings;

/// <summary>Reads how the service shall run, and checks it.</summary>
internal static class ServeOptionsReader
{
    private const int FewestSecretCharacters = 16;

    /// <summary>Reads everything.</summary>
    /// <returns>Or every fault: <c>settings.wrong</c>, <c>settings.missing</c>, <c>settings.unknown</c>, with the setting's name as its place.</returns>
    public static Result<ServeOptions> Read(SettingSource source)
    {
        var read = new SettingReader(source);
        var urls = UrlsOf(read);
        var database = DatabaseOf(read);
        var options = new ServeOptions
        {
            Urls = urls,
            Tls = TlsOf(read, urls),
            Database = database,
            Proxies = read.Networks(Proxies),
            Origins = OriginsOf(read),
            MaxBodyBytes = (int)read.Bytes(MaxBody, 1024, 64 << 20),
            GraphiQL = read.Flag(GraphiQL) ?? urls.All(IsLoopback),
            IntrospectionForStrangers = read.Flag(Introspection) is true,
            StopWithin = read.Time(StopWithin, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)),
            Rates = new(read.Number(RateAccount, 0, 10_000_000), read.Number(RateAddress, 0, 10_000_000), read.Number(RateSignIn, 0, 10_000_000)),
            Sessions = SessionsOf(read),
            Oidc = OidcOf(read),
            ExportFolder = Path.Combine(database.Data, "exports"),
            Evidence = new(read.Text(EvidenceFolder) ?? Path.Combine(database.Data, "evidence"), read.Bytes(EvidenceMaxBytes, 1024, 4L << 30)),
            Log = new(read.Choice<LogFormat>(ServeSettings.Log), LevelOf(read), read.Secret(LogKey, FewestSecretCharacters)),
            Traces = new(read.Choice<TraceTarget>(Traces), read.Address(TracesEndpoint)!, read.Number(TracesShare, 0, 100) / 100.0),
            MetricsToken = read.Secret(ServeSettings.MetricsToken, FewestSecretCharacters),
            Watch = new(
                read.Time(CheckEvery, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1)), read.Time(LongestLag, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1))),
        };
        foreach (var unknown in source.Unknown(All))
            read.Faults.Add(Unknown(unknown));
        return read.Faults is [] ? options : read.Faults.ToArray();
    }

    /// <summary>Reads where the database is, for commands that work beside the service.</summary>
    /// <returns>Or its faults.</returns>
    public static Result<DatabasePlace> ReadDatabase(SettingSource source)
    {
        var read = new SettingReader(source);
        var place = DatabaseOf(read);
        return read.Faults is [] ? place : read.Faults.ToArray();
    }

    private static ImmutableArray<string> UrlsOf(SettingReader read)
    {
        var urls = read.List(Urls);
        foreach (var url in urls.Where(url => !IsUrl(url)))
            read.Refuse(Urls, url, "应写 http://主机:端口，如 http://0.0.0.0:5080", "write http://host:port, like http://0.0.0.0:5080");
        return [.. urls.Where(IsUrl)];
    }

    // Kestrel takes * and + for every address; a Uri does not.
    private static bool IsUrl(string url) =>
        Uri.TryCreate(url.Replace("://*", "://host", StringComparison.Ordinal).Replace("://+", "://host", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri is { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "" } && uri.UserInfo.Length == 0;

    private static bool IsLoopback(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static TlsFiles? TlsOf(SettingReader read, ImmutableArray<string> urls)
    {
        var (certificate, key) = (read.ExistingFile(Certificate), read.ExistingFile(CertificateKey));
        if (certificate is not null && key is not null)
            return Loaded(read, new(certificate, key));
        if (urls.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)) && !read.Faults.Any(fault => fault.Where is "FADU_TLS_CERTIFICATE" or "FADU_TLS_KEY"))
        {
            read.Refuse(certificate is null ? Certificate : CertificateKey, null,
                "地址里有 https，要写证书文件和私钥文件", "there is an https address, which needs the files of a certificate and of its key");
        }

        return null;
    }

    // Else the server says so only when it begins to listen, after everything else was started.
    private static TlsFiles? Loaded(SettingReader read, TlsFiles files)
    {
        try
        {
            using var certificate = X509Certificate2.CreateFromPem(File.ReadAllText(files.Certificate));
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            read.Refuse(Certificate, files.Certificate, "文件里读不出 PEM 证书（-----BEGIN CERTIFICATE-----）", "no certificate in PEM (-----BEGIN CERTIFICATE-----) can be read from it");
            return null;
        }

        try
        {
            using var pair = X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);
            return files;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            read.Refuse(CertificateKey, files.Key, "不是这张证书的私钥；应是不加密的 PEM 文件", "it is not the key of the certificate; it has to be a PEM file that is not encrypted");
            return null;
        }
    }

    private static DatabasePlace DatabaseOf(SettingReader read)
    {
        var connection = read.Text(Connection);
        try
        {
            _ = new DbConnectionStringBuilder { ConnectionString = connection };
        }
        catch (ArgumentException)
        {
            // The reason that it gives quotes from the text, in which there may be a password.
            read.Refuse(Connection, connection, "不是连接串；应写 Host=db;Database=fadu;Username=fadu;Password=… 这样的", "is no connection string; write one like Host=db;Database=fadu;Username=fadu;Password=…");
        }

        return new(connection, read.Text(Data)!, read.Text(Binaries));
    }

    private static ImmutableArray<string> OriginsOf(SettingReader read)
    {
        var origins = read.List(Origins);
        foreach (var origin in origins.Where(origin => !IsOrigin(origin)))
            read.Refuse(Origins, origin, "应写协议加主机，不带路径，如 https://www.example.org", "write a scheme with a host and no path, like https://www.example.org");
        return origins;
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.GetLeftPart(UriPartial.Authority) == origin;

    private static SessionOptions SessionsOf(SettingReader read)
    {
        var idle = read.Time(SessionIdle, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1));
        var lifetime = read.Time(SessionLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(30));
        if (lifetime < idle)
            read.Refuse(SessionLifetime, read.Text(SessionLifetime), "不能比 FADU_SESSION_IDLE 短", "it may not be shorter than FADU_SESSION_IDLE");
        return new(idle, lifetime, read.Number(SessionsPerAccount, 1, 1000), read.Choices<Role>(SecondFactorRoles));
    }

    private static OidcOptions? OidcOf(SettingReader read)
    {
        var (authority, audience) = (read.Address(OidcAuthority), read.Text(OidcAudience));
        if (authority is not null && audience is not null)
            return new(authority, audience, read.Text(OidcNameClaim)!);
        if (authority is not null || (audience is not null && read.Text(OidcAuthority) is null))
        {
            read.Refuse(authority is null ? OidcAuthority : OidcAudience, null,
                "FADU_OIDC_AUTHORITY 和 FADU_OIDC_AUDIENCE 要么都写，要么都不写", "give both FADU_OIDC_AUTHORITY and FADU_OIDC_AUDIENCE, or neither");
        }

        return null;
    }

    private static LogLevel LevelOf(SettingReader read)
    {
        var text = read.Text(ServeSettings.LogLevel)!;
        if (Enum.TryParse<LogLevel>(text, ignoreCase: true, out var level) && level is >= Microsoft.Extensions.Logging.LogLevel.Debug and <= Microsoft.Extensions.Logging.LogLevel.Error)
            return level;
        read.Refuse(ServeSettings.LogLevel, text, "应写 debug、information、warning 或 error", "write debug, information, warning or error");
        return Microsoft.Extensions.Logging.LogLevel.Information;
    }

    private static Problem Unknown(string name)
    {
        var nearest = NearestName.Find(name, All.Select(setting => setting.Key["Fadu:".Length..]));
        return new("settings.unknown", new(
            $"没有“{name}”这个设置项{(nearest is null ? "" : $"，是不是 {nearest}？")}", $"there is no setting '{name}'{(nearest is null ? "" : $"; did you mean {nearest}?")}"), SettingSource.FileName);
    }
}
