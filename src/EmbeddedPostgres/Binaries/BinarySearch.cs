using System.Globalization;
using Fadu.EmbeddedPostgres.Commands;
using Fadu.EmbeddedPostgres.Failures;

namespace Fadu.EmbeddedPostgres.Binaries;

/// <summary>Chooses the installed PostgreSQL that a data folder can be opened with.</summary>
internal static class BinarySearch
{
    /// <param name="places">Where to look.</param>
    /// <param name="data">The data folder, for the message.</param>
    /// <param name="wanted">The major version that wrote the data folder; null when there is none yet: the newest is taken.</param>
    /// <param name="ct">Breaks it off.</param>
    /// <exception cref="PostgresUnavailableException">Nothing is installed, or nothing of the wanted version.</exception>
    public static async Task<PostgresBinaries> FindAsync(SearchPlaces places, string data, int? wanted, CancellationToken ct)
    {
        var found = places.Named is { } named
            ? [await ReadNamedAsync(named, ct)]
            : await ReadAsync(places.Folders(), ct);
        if (found is [])
            throw NotInstalled();

        return found.Where(one => wanted is null || one.MajorVersion == wanted).MaxBy(one => one.MajorVersion)
            ?? throw OtherVersion(data, wanted!.Value, found);
    }

    private static async Task<PostgresBinaries> ReadNamedAsync(string folder, CancellationToken ct)
    {
        folder = Path.GetFullPath(folder);
        if (SearchPlaces.Missing(folder) is [_, ..] missing)
        {
            throw new PostgresUnavailableException(
                "postgres.wrong_binaries",
                $"指定的 PostgreSQL 程序文件夹 {folder} 里没有 {string.Join("、", missing)}。请改成含有 postgres 和 initdb 的文件夹（设置项 FADU_PG_BIN），或者不设置，由程序自己查找。",
                $"The folder named for PostgreSQL's programs, {folder}, has no {string.Join(" and no ", missing)}. Name a folder with postgres and initdb (setting FADU_PG_BIN), or none, to have them searched for.");
        }

        return await ReadOneAsync(folder, ct) ?? throw new PostgresUnavailableException(
            "postgres.wrong_binaries",
            $"{Path.Combine(folder, "postgres")} 不能运行，或者没有说出自己的版本。请检查安装，或改用另一个文件夹（设置项 FADU_PG_BIN）。",
            $"{Path.Combine(folder, "postgres")} does not run, or does not tell its version. Check the installation, or name another folder (setting FADU_PG_BIN).");
    }

    private static async Task<IReadOnlyList<PostgresBinaries>> ReadAsync(IEnumerable<string> folders, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in folders)
        {
            if (await ReadOneAsync(folder, ct) is { } one)
                found.Add(one);
        }

        return found;
    }

    private static async Task<PostgresBinaries?> ReadOneAsync(string folder, CancellationToken ct) =>
        await Command.TryRunAsync([Path.Combine(folder, "postgres"), "--version"], ct) is { ExitCode: 0, Output: var text }
            && MajorVersion(text) is { } major
            ? new(folder, major)
            : null;

    /// <summary>15 of <c>postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)</c> and 18 of <c>… 18beta1</c>.</summary>
    internal static int? MajorVersion(string text)
    {
        const string before = "(PostgreSQL) ";
        var at = text.IndexOf(before, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var digits = text.AsSpan(at + before.Length);
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }

    private static PostgresUnavailableException NotInstalled() => new(
        "postgres.not_installed",
        "这台机器上没有找到 PostgreSQL 服务器程序（postgres、initdb）。请安装：Debian、Ubuntu 用 apt-get install postgresql，RHEL 一类用 dnf install postgresql-server，macOS 用 brew install postgresql；装在别处的，用设置项 FADU_PG_BIN 指明程序文件夹；已有数据库服务器的，用 FADU_CONNECTION 写连接串。",
        "No PostgreSQL server programs (postgres, initdb) were found on this machine. Install them: Debian, Ubuntu: apt-get install postgresql; RHEL and its kin: dnf install postgresql-server; macOS: brew install postgresql. If they are elsewhere, name their folder in FADU_PG_BIN; if you have a server, give its connection string in FADU_CONNECTION.");

    private static PostgresUnavailableException OtherVersion(string data, int wanted, IReadOnlyList<PostgresBinaries> found)
    {
        var chinese = string.Join("、", found.Select(one => $"{one.MajorVersion}（{one.Folder}）"));
        var english = string.Join(", ", found.Select(one => $"{one.MajorVersion} ({one.Folder})"));
        return new(
            "postgres.other_version",
            $"数据文件夹 {data} 是 PostgreSQL {wanted} 的，这里装的是 {chinese}，打不开。请安装 PostgreSQL {wanted}（设置项 FADU_PG_BIN 可指明程序文件夹）；要换成新版本，先用 {wanted} 版导出（pg_dumpall），移走这个文件夹，再在新版本里导入。",
            $"The data folder {data} belongs to PostgreSQL {wanted}; installed here is {english}, which cannot open it. Install PostgreSQL {wanted} (FADU_PG_BIN may name its folder); to move to a newer version, dump with {wanted} (pg_dumpall), move this folder away and restore with the newer one.");
    }
}
