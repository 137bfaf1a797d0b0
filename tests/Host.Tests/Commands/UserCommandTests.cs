using Fadu.Host.Commands;
using Fadu.Host.Tests.Store;
using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Commands;

public sealed class UserCommandTests : IAsyncLifetime
{
    private TestDatabase? _database;

    public async Task InitializeAsync() => _database = await TestPostgres.NewDatabaseAsync("user", CancellationToken.None);

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    [Fact]
    public void Accounts_are_opened_granted_suspended_and_listed()
    {
        var added = Run("user", "add", "Boss", "--name", "老板", "--role", "administrator");
        added.OutLines[0].ShouldBe("boss：待改密码，角色 administrator");
        added.OutLines[1].ShouldStartWith("一次性密码（只显示这一次，三天内登录并改掉）：");
        Run("user", "add", "boss").ErrorLines.ShouldBe(["account: 账号 boss 已经有了，请换一个"]);
        Run("user", "add", "sso", "--external", "--role", "evaluator").OutLines.ShouldBe(["sso：外部认证，角色 evaluator"]);
        Run("user", "grant", "sso", "--role", "coordinator").OutLines.ShouldBe(["sso：外部认证，角色 evaluator coordinator"]);
        Run("user", "revoke", "sso", "--role", "evaluator").OutLines.ShouldBe(["sso：外部认证，角色 coordinator"]);
        Run("user", "suspend", "sso", "--reason", "离职").OutLines.ShouldBe(["sso：已停用，角色 coordinator"]);
        Run("user", "suspend", "boss", "--reason", "离职").Exit.ShouldBe(ExitCode.BadInput);
        Run("user", "grant", "sso", "--role", "reporter", "--unit", "none").ErrorLines.ShouldBe(["unit: 没有登记过单位“none”；请核对编号，或者先登记单位"]);
        Run("user", "list").Out.ShouldContain("老板");
        Run("user", "sessions-end", "nobody").ErrorLines.ShouldBe(["没有这个账号，请核对账号，或者先开账号"]);
        CommandRun.Of("user", "grant", "x", "--role", "king").ErrorLines[0].ShouldContain("--role 只能是");
    }

    [Fact]
    public void A_password_comes_from_standard_input_and_is_never_told()
    {
        Fed("correct horse battery\n", "user", "add", "piped", "--password-stdin", "--json").Out.ShouldContain("\"mustChangePassword\": false");
        Fed("short\n", "user", "password", "piped", "--password-stdin").ErrorLines[0].ShouldContain("密码太短");
        Run("user", "password", "piped", "--json").Out.ShouldContain("\"password\": \"");
    }

    [Fact]
    public void The_database_is_the_one_that_the_services_settings_name()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder["connection"], _database!.ConnectionString);

        Set("connection").Exit.ShouldBe(ExitCode.Done);
        Set("none").ErrorLines.ShouldBe([$"FADU_CONNECTION_FILE: 读不了文件 {folder["none"]}；请写一个这个进程能读的文件"]);
        Run("user", "list").Out.ShouldContain("set-in-a-file");

        CommandRun Set(string file) => CommandRun.In(
            new Dictionary<string, string> { ["FADU_CONNECTION_FILE"] = folder[file] }, isTerminal: false, "user", "add", "set-in-a-file", "--role", "coordinator");
    }

    private CommandRun Run(params string[] args) => SeededDatabase.On(_database!.ConnectionString, args);

    private CommandRun Fed(string input, params string[] args) =>
        CommandRun.Fed(input, [.. args, "--connection", _database!.ConnectionString]);
}
