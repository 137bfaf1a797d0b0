using System.Data.Common;
using System.Diagnostics;
using System.Globalization;

namespace Fadu.Host.Store;

/// <summary>PostgreSQL's own programs for backup and restore, run against a command's database.</summary>
internal sealed class PostgresTools
{
    private readonly string _folder;
    private readonly DbConnectionStringBuilder _connection;

    private PostgresTools(string folder, string connection) =>
        (_folder, _connection) = (folder, new() { ConnectionString = connection });

    /// <summary>The programs that belong to a server, else those that are installed; of several, the newest.</summary>
    /// <exception cref="ToolFailure">There are none, or they are older than the server.</exception>
    public static async Task<PostgresTools> FindAsync(DatabaseServer server, Func<string, string?> variable, CancellationToken ct)
    {
        var folder = Folders(server, variable).FirstOrDefault(one => File.Exists(Path.Combine(one, "pg_dump")) && File.Exists(Path.Combine(one, "pg_restore")) && File.Exists(Path.Combine(one, "psql")))
            ?? throw new ToolFailure(new(
                "没有找到 pg_dump、pg_restore 和 psql。请安装 PostgreSQL 客户端程序（Debian、Ubuntu：apt-get install postgresql-client），或用 FADU_PG_BIN 指明它们的文件夹",
                "pg_dump, pg_restore and psql were not found. Install PostgreSQL's client programs (Debian, Ubuntu: apt-get install postgresql-client), or name their folder in FADU_PG_BIN"));
        var tools = new PostgresTools(folder, server.ConnectionString);
        var (own, other) = (Major(await tools.RunAsync("pg_dump", ["--version"], ct)), await tools.ServerMajorAsync(ct));
        return own >= other ? tools : throw new ToolFailure(new(
            $"{folder} 里的 pg_dump 是 {own} 版，服务器是 {other} 版；请安装 {other} 版或更新的客户端程序，用 FADU_PG_BIN 指明文件夹",
            $"pg_dump in {folder} is version {own}, the server is version {other}; install client programs of version {other} or later and name their folder in FADU_PG_BIN"));
    }

    /// <summary>Runs one of them; what it needs to know of the server goes through its environment, so that no password shows.</summary>
    /// <returns>Its standard output.</returns>
    /// <exception cref="ToolFailure">It ended with an error.</exception>
    public async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Path.Combine(_folder, program), arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, keys) in (ReadOnlySpan<(string, string[])>)
            [("PGHOST", ["Host", "Server"]), ("PGPORT", ["Port"]), ("PGDATABASE", ["Database", "DB"]), ("PGUSER", ["Username", "User Id", "UserId", "User"]), ("PGPASSWORD", ["Password", "PWD"]), ("PGSSLMODE", ["SSL Mode", "SslMode"])])
        {
            if (keys.Select(key => _connection.TryGetValue(key, out var value) ? value.ToString() : null).FirstOrDefault(value => !string.IsNullOrEmpty(value)) is { } found)
                start.Environment[name] = name is "PGSSLMODE" ? SslMode(found) : found;
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["PGAPPNAME"] = "fadu";
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return process.ExitCode == 0 ? await output : throw new ToolFailure(new($"{program} 失败：{(await error).Trim()}", $"{program} failed: {(await error).Trim()}"));
    }

    /// <summary>The one value that a query gives.</summary>
    public async Task<string> AskAsync(string sql, CancellationToken ct) => (await RunAsync("psql", ["-X", "-A", "-t", "-q", "-v", "ON_ERROR_STOP=1", "-c", sql], ct)).Trim();

    private async Task<int> ServerMajorAsync(CancellationToken ct) =>
        int.Parse(await AskAsync("show server_version_num", ct), CultureInfo.InvariantCulture) / 10_000;

    // pg_dump (PostgreSQL) 15.18 (Debian …)
    private static int Major(string version)
    {
        var digits = version.Split(' ').FirstOrDefault(part => part.Length > 0 && char.IsAsciiDigit(part[0])) ?? "0";
        return int.Parse(string.Concat(digits.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }

    // VerifyFull is verify-full.
    private static string SslMode(string written) =>
        string.Concat(written.Select((character, i) => i > 0 && char.IsUpper(character) ? $"-{char.ToLowerInvariant(character)}" : $"{char.ToLowerInvariant(character)}"));

    private static IEnumerable<string> Folders(DatabaseServer server, Func<string, string?> variable)
    {
        // Named by the user or by the server itself: no others then.
        if (server.Binaries is { } named)
            return [named];

        var packaged = Directory.Exists("/usr/lib/postgresql") ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")) : [];
        string[] others = [.. packaged, "/opt/homebrew/opt/postgresql/bin", "/usr/local/opt/postgresql/bin"];
        return others.OrderByDescending(folder => folder, StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
            .Concat((variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries));
    }
}
