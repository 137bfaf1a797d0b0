using Fadu.EmbeddedPostgres.Binaries;
using Fadu.EmbeddedPostgres.Failures;

namespace Fadu.EmbeddedPostgres.Tests.Binaries;

[Collection(WrittenPrograms.Name)]
public sealed class BinarySearchTests : IDisposable
{
    private readonly FakePostgres _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public async Task A_new_data_folder_gets_the_newest_version()
    {
        var path = _machine.Install("path", "13.4");
        _machine.Install("lib/9.6/bin", "9.6.24");
        var newest = _machine.Install("lib/17/bin", "17beta1");
        _machine.Install("lib/15/bin", "15.18 (Debian 15.18-0+deb12u1)");

        (await FindAsync(Usual([path]), null)).ShouldBe(new(newest, 17));
    }

    [Fact]
    public async Task A_data_folder_gets_the_version_that_wrote_it()
    {
        _machine.Install("lib/17/bin", "17.1");
        var same = _machine.Install("lib/15/bin", "15.18");

        (await FindAsync(Usual([]), 15)).ShouldBe(new(same, 15));
    }

    [Fact]
    public async Task A_link_on_the_path_leads_to_the_programs_beside_its_target()
    {
        var target = _machine.Install("somewhere/bin", "15.18");
        var path = Directory.CreateDirectory(Path.Combine(_machine.Root, "path")).FullName;
        File.CreateSymbolicLink(Path.Combine(path, "postgres"), Path.Combine(target, "postgres"));

        (await FindAsync(Usual([path]), null)).ShouldBe(new(target, 15));
    }

    [Fact]
    public async Task Programs_that_are_not_a_server_s_are_passed_over()
    {
        _machine.Program("lib/17/bin", "postgres", "echo 'postgres (PostgreSQL) 17.1'");
        _machine.Program("lib/16/bin", "initdb", "exit 0");
        _machine.Install("lib/14/bin", "");
        var whole = _machine.Install("lib/13/bin", "13.1");

        (await FindAsync(Usual([]), null)).ShouldBe(new(whole, 13));
    }

    [Fact]
    public async Task A_named_folder_is_the_only_one_looked_at()
    {
        _machine.Install("lib/17/bin", "17.1");
        var named = _machine.Install("named", "15.18");

        (await FindAsync(Usual([]) with { Named = named }, null)).ShouldBe(new(named, 15));
    }

    [Fact]
    public async Task A_named_folder_without_the_programs_is_refused()
    {
        _machine.Install("lib/17/bin", "17.1");
        var named = Path.Combine(_machine.Root, "named");

        (await RefusalAsync(Usual([]) with { Named = named }, null)).ShouldBe((
            "postgres.wrong_binaries",
            $"指定的 PostgreSQL 程序文件夹 {named} 里没有 postgres、initdb。请改成含有 postgres 和 initdb 的文件夹（设置项 FADU_PG_BIN），或者不设置，由程序自己查找。\n"
            + $"The folder named for PostgreSQL's programs, {named}, has no postgres and no initdb. Name a folder with postgres and initdb (setting FADU_PG_BIN), or none, to have them searched for."));
    }

    [Fact]
    public async Task A_named_folder_whose_programs_do_not_run_is_refused()
    {
        var named = Path.GetDirectoryName(_machine.Program("named", "postgres", "exit 1"))!;
        _machine.Program("named", "initdb", "exit 1");

        (await RefusalAsync(Usual([]) with { Named = named }, null)).ShouldBe((
            "postgres.wrong_binaries",
            $"{named}/postgres 不能运行，或者没有说出自己的版本。请检查安装，或改用另一个文件夹（设置项 FADU_PG_BIN）。\n"
            + $"{named}/postgres does not run, or does not tell its version. Check the installation, or name another folder (setting FADU_PG_BIN)."));
    }

    [Fact]
    public async Task Where_nothing_is_installed_the_message_says_how_to_get_it() => (await RefusalAsync(Usual([]), null)).ShouldBe((
        "postgres.not_installed",
        "这台机器上没有找到 PostgreSQL 服务器程序（postgres、initdb）。请安装：Debian、Ubuntu 用 apt-get install postgresql，RHEL 一类用 dnf install postgresql-server，macOS 用 brew install postgresql；装在别处的，用设置项 FADU_PG_BIN 指明程序文件夹；已有数据库服务器的，用 FADU_CONNECTION 写连接串。\n"
        + "No PostgreSQL server programs (postgres, initdb) were found on this machine. Install them: Debian, Ubuntu: apt-get install postgresql; RHEL and its kin: dnf install postgresql-server; macOS: brew install postgresql. If they are elsewhere, name their folder in FADU_PG_BIN; if you have a server, give its connection string in FADU_CONNECTION."));

    [Fact]
    public async Task Data_of_another_version_is_refused_with_both_versions()
    {
        var (older, newer) = (_machine.Install("lib/15/bin", "15.18"), _machine.Install("lib/17/bin", "17.1"));

        (await RefusalAsync(Usual([older]), 9)).ShouldBe((
            "postgres.other_version",
            $"数据文件夹 /srv/fadu/data 是 PostgreSQL 9 的，这里装的是 15（{older}）、17（{newer}），打不开。请安装 PostgreSQL 9（设置项 FADU_PG_BIN 可指明程序文件夹）；要换成新版本，先用 9 版导出（pg_dumpall），移走这个文件夹，再在新版本里导入。\n"
            + $"The data folder /srv/fadu/data belongs to PostgreSQL 9; installed here is 15 ({older}), 17 ({newer}), which cannot open it. Install PostgreSQL 9 (FADU_PG_BIN may name its folder); to move to a newer version, dump with 9 (pg_dumpall), move this folder away and restore with the newer one."));
    }

    private SearchPlaces Usual(IReadOnlyList<string> path) => new(null, path, [$"{_machine.Root}/lib/*/bin", $"{_machine.Root}/none-*/bin"]);

    private static Task<PostgresBinaries> FindAsync(SearchPlaces places, int? wanted) =>
        BinarySearch.FindAsync(places, "/srv/fadu/data", wanted, CancellationToken.None);

    private static async Task<(string, string)> RefusalAsync(SearchPlaces places, int? wanted)
    {
        var refused = await Should.ThrowAsync<PostgresUnavailableException>(() => FindAsync(places, wanted));
        return (refused.Code, refused.Message);
    }
}
