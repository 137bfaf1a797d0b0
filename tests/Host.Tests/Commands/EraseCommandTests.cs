using Fadu.Host.Tests.Store;
using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Commands;

public sealed class EraseCommandTests : IAsyncLifetime
{
    private TestDatabase? _database;

    public async Task InitializeAsync()
    {
        _database = await TestPostgres.NewDatabaseAsync("erase", CancellationToken.None);
        Run("seed", "--units", "5", "--seed", "3", "--round", "R").Exit.ShouldBe(0);
        Run("round", "evaluator", "--round", "R", "--account", "gone", "--name", "姓周的").Exit.ShouldBe(0);
    }

    public async Task DisposeAsync() => await _database!.DisposeAsync();

    [Fact]
    public void An_evaluator_is_erased_in_every_round_and_told()
    {
        Run("erase", "evaluator", "gone", "--reason", "本人要求").OutLines.ShouldBe(["已删除评估员 gone 的姓名，涉及轮次：R"]);
        Run("erase", "evaluator", "gone", "--reason", "本人要求", "--json").Out.ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""{"account":"gone","rounds":["R"]}""");

        Run("round", "evaluator", "--round", "R", "--account", "gone", "--name", "姓周的").ErrorLines[0].ShouldContain("个人信息已按要求删除");
        Run("verify").Exit.ShouldBe(0);
    }

    [Fact]
    public void The_name_of_an_account_is_erased_and_the_chain_stays_whole()
    {
        Run("user", "add", "zhou", "--name", "姓周的").Exit.ShouldBe(0);
        Run("user", "list").Out.ShouldContain("姓周的");

        Run("erase", "account", "zhou", "--reason", "本人要求").OutLines.ShouldBe(["已删除账号 zhou 的姓名"]);

        Run("user", "list").Out.ShouldNotContain("姓周的");
        Run("verify").Exit.ShouldBe(0);
        Run("erase", "account", "nobody", "--reason", "本人要求").ErrorLines.ShouldBe(["没有这个账号，请核对账号，或者先开账号"]);
    }

    [Fact]
    public void What_can_not_be_erased_is_told()
    {
        Run("erase", "evaluator", "nobody", "--reason", "本人要求").ErrorLines.ShouldBe(["account: 没有一轮评估登记过账号为“nobody”的评估员，请核对账号"]);
        Run("erase", "contact", "nobody", "--reason", "本人要求").ErrorLines.ShouldBe(["没有登记过这个单位，请先登记"]);
        Run("erase", "contact", "a/b", "--reason", "本人要求").ErrorLines.ShouldBe(["unit: 编号里不能有斜线"]);
        CommandRun.Of("erase", "contact", "U").ErrorLines[0].ShouldStartWith("缺少选项 --reason TEXT");
        CommandRun.Of("erase").ErrorLines.ShouldBe(["fadu erase 后面要写 contact、evaluator、account", "用法见 fadu erase --help"]);
    }

    private CommandRun Run(params string[] args) => SeededDatabase.On(_database!.ConnectionString, args);
}
