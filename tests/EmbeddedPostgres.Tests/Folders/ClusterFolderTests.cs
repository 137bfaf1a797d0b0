using System.Runtime.Versioning;
using Fadu.EmbeddedPostgres.Failures;
using Fadu.EmbeddedPostgres.Folders;
using Fadu.TestSupport.Postgres;

namespace Fadu.EmbeddedPostgres.Tests.Folders;

public sealed class ClusterFolderTests
{
    [UnixFact]
    [SupportedOSPlatform("linux")]
    public void A_folder_is_made_so_that_others_can_only_go_through()
    {
        var folder = ClusterFolder.Open(TestPostgres.NewOptions().Folder);
        folder.OpenLog().ShouldBe(0);
        File.AppendAllText(folder.Log, "four");

        folder.OpenLog().ShouldBe(4);
        Convert.ToString((int)File.GetUnixFileMode(folder.Root), 8).ShouldBe("711");
        Convert.ToString((int)File.GetUnixFileMode(folder.Log), 8).ShouldBe("600");
    }

    [Fact]
    public void A_folder_reached_through_a_link_is_the_one_behind_it()
    {
        var behind = ClusterFolder.Open(TestPostgres.NewOptions().Folder);
        var link = TestPostgres.NewOptions().Folder;
        Directory.CreateSymbolicLink(link, behind.Root);

        ClusterFolder.Open(Path.Combine(link, "inner")).Root.ShouldBe(Path.Combine(behind.Root, "inner"));
    }

    [Theory]
    [InlineData("15\n", 15)]
    [InlineData("9.6\n", 9)]
    public void The_version_that_wrote_the_data_is_read(string text, int major)
    {
        var folder = WithData(("PG_VERSION", text));

        folder.ReadMajorVersion().ShouldBe(major);
    }

    [Fact]
    public void A_fresh_folder_has_no_version() => ClusterFolder.Open(TestPostgres.NewOptions().Folder).ReadMajorVersion().ShouldBeNull();

    [Theory]
    [InlineData("letter.txt", "")]
    [InlineData("PG_VERSION", "fifteen\n")]
    public void A_folder_of_something_else_is_left_alone(string file, string text)
    {
        var folder = WithData((file, text));

        var refused = Should.Throw<PostgresUnavailableException>(() => folder.ReadMajorVersion());

        (refused.Code, refused.Message).ShouldBe((
            "postgres.not_a_data_folder",
            $"{folder.Data} 不是 PostgreSQL 的数据文件夹（没有可读的 PG_VERSION）。请检查是不是指错了地方；里面的东西不要的，移走这个文件夹后重新启动，会新建一个。\n"
            + $"{folder.Data} is not a data folder of PostgreSQL (it has no readable PG_VERSION). Check whether the right folder was named; if its content is not needed, move it away and start again, and a new one will be made."));
        File.ReadAllText(Path.Combine(folder.Data, file)).ShouldBe(text);
    }

    [Fact]
    public async Task A_start_on_the_data_of_another_version_is_refused_and_changes_nothing()
    {
        var folder = WithData(("PG_VERSION", "9.6\n"));

        var refused = await Should.ThrowAsync<PostgresUnavailableException>(
            () => PostgresServer.StartAsync(new() { Folder = folder.Root }, CancellationToken.None));

        refused.Code.ShouldBe("postgres.other_version");
        Directory.EnumerateFileSystemEntries(folder.Root).Select(Path.GetFileName).Order().ShouldBe(["data", "lock"]);
    }

    private static ClusterFolder WithData((string Name, string Text) file)
    {
        var folder = ClusterFolder.Open(TestPostgres.NewOptions().Folder);
        Directory.CreateDirectory(folder.Data);
        File.WriteAllText(Path.Combine(folder.Data, file.Name), file.Text);
        return folder;
    }
}
