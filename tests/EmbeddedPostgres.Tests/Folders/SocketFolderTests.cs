using Fadu.TestSupport.Postgres;
using Npgsql;

namespace Fadu.EmbeddedPostgres.Tests.Folders;

public sealed class SocketFolderTests
{
    public static TheoryData<string> OddFolders =>
    [
        Path.Combine(new string('a', 60), new string('b', 60)),
        "普法,考核; 'two' words=\"x\"",
    ];

    [Theory, MemberData(nameof(OddFolders))]
    public async Task A_folder_whose_name_a_socket_cannot_bear_gets_its_socket_elsewhere(string name)
    {
        var options = TestPostgres.NewOptions();
        options = options with { Folder = Path.Combine(options.Folder, name) };

        var server = await PostgresServer.StartAsync(options, CancellationToken.None);
        var socket = new NpgsqlConnectionStringBuilder(server.ConnectionString).Host!;

        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe(1);
        Path.GetDirectoryName(socket).ShouldBe(Path.TrimEndingDirectorySeparator(Path.GetTempPath()));
        await server.DisposeAsync();
        Directory.Exists(socket).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_with_a_Chinese_name_holds_its_socket()
    {
        var options = TestPostgres.NewOptions();
        options = options with { Folder = Path.Combine(options.Folder, "普法考核") };

        await using var server = await PostgresServer.StartAsync(options, CancellationToken.None);

        server.ConnectionString.ShouldBe($"Host={options.Folder}/socket;Username=fadu;Database=postgres;Maximum Pool Size=50");
        (await Sql.AskAsync(server.ConnectionString, "SELECT 1")).ShouldBe(1);
    }

    [Fact]
    public void What_a_killed_owner_left_elsewhere_is_removed_by_the_next()
    {
        var folder = EmbeddedPostgres.Folders.ClusterFolder.Open(Path.Combine(TestPostgres.NewOptions().Folder, new string('a', 100)));
        var killed = EmbeddedPostgres.Folders.SocketFolder.Make(folder);
        File.WriteAllText(Path.Combine(killed.Path, ".s.PGSQL.5432.lock"), "1\n");

        using var next = EmbeddedPostgres.Folders.SocketFolder.Make(folder);

        next.Path.ShouldNotBe(killed.Path);
        Directory.Exists(killed.Path).ShouldBeFalse();
    }
}
