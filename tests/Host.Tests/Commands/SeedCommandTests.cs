using System.Text.Json;
using Fadu.Host.Store;
using Fadu.Host.Tests.Store;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Statistics;
using Fadu.TestSupport.Postgres;

namespace Fadu.Host.Tests.Commands;

[Collection(SeededCollection.Name)]
public sealed class SeedCommandTests(SeededDatabase seeded)
{
    [Fact]
    public void It_says_what_was_made_up()
    {
        seeded.Seeding.Exit.ShouldBe(0, seeded.Seeding.Error);
        seeded.Seeding.OutLines[0].ShouldBe("生成了轮次 BWZQ-2023（BWZQ 第 1 版）和上期 BWZQ-2023-1");
        seeded.Seeding.OutLines[1].ShouldStartWith("40 个参评单位，上级 4 个市，");
        seeded.Seeding.OutLines[2].ShouldContain("审核通过 ");
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_round_and_another_seed_another()
    {
        var tables = new List<string>();
        foreach (var seed in new[] { "7", "7", "8" })
        {
            await using var database = await TestPostgres.NewDatabaseAsync("seed", CancellationToken.None);
            SeededDatabase.On(database.ConnectionString, "seed", "--units", "5", "--seed", seed, "--round", "R").Exit.ShouldBe(0);
            tables.Add(SeededDatabase.On(database.ConnectionString, "export", "--round", "R").Out);
        }

        tables[1].ShouldBe(tables[0]);
        tables[2].ShouldNotBe(tables[0]);
    }

    [Fact]
    public async Task Its_events_follow_each_other_in_the_year_of_the_system()
    {
        var (first, last, backwards, count) = await EventTimes.OfAsync(seeded.ConnectionString);

        first.Year.ShouldBe(2022);
        last.Year.ShouldBe(2023);
        count.ShouldBeGreaterThan(4_000);
        backwards.ShouldBeLessThanOrEqualTo(1, "only the publication may stand between registrations");
    }

    [Fact]
    public async Task The_round_before_is_as_complete_and_a_little_lower()
    {
        await using var database = await Database.OpenAsync(new(seeded.ConnectionString, Path.GetTempPath(), null), TimeProvider.System, default);
        var (now, before) = (await ScoresAsync(SeededDatabase.Round), await ScoresAsync($"{SeededDatabase.Round}-1"));

        var (then, latest) = (RoundStatistics.Whole(before, 10), RoundStatistics.Whole(now, 10));
        then.Indicators.Sum(one => one.Missing).ShouldBeLessThanOrEqualTo(latest.Indicators.Sum(one => one.Missing));
        (latest.Achievement!.Value - then.Achievement!.Value).ShouldBeInRange(-0.25m, 0.25m);

        async Task<RoundScores> ScoresAsync(string round) => (await (await database.Service.Books.FindAsync(round, default))!.ReadAsync(Basis.Verified, null, default)).Value!.Scores;
    }

    [Fact]
    public void A_round_that_is_there_is_not_made_up_again()
    {
        var run = seeded.Run("seed", "--units", "40", "--seed", "3", "--json");

        run.Exit.ShouldBe(2);
        run.ErrorLines.ShouldBe(["BWZQ-2023: 评估轮次 BWZQ-2023 已经有了；请用 --round 换一个编号"]);
        JsonDocument.Parse(run.Out).RootElement.GetProperty("faults")[0].GetProperty("code").GetString().ShouldBe("seed.round_exists");
    }

    [Fact]
    public async Task Into_a_database_with_later_events_nothing_is_made_up()
    {
        await using var database = await TestPostgres.NewDatabaseAsync("seed-later", CancellationToken.None);
        using var folder = new TempFolder();
        // Another system under the same code, so that the one of the round has to be published after it.
        File.WriteAllText(folder["other.yaml"], File.ReadAllText(SeededDatabase.System).Replace("name: 八五普法中期评估", "name: 九五普法中期评估", StringComparison.Ordinal));
        SeededDatabase.On(database.ConnectionString, "import", "system", folder["other.yaml"], "--publish", "今年的方案").Exit.ShouldBe(0);

        var run = SeededDatabase.On(database.ConnectionString, "seed", "--units", "5");

        run.Exit.ShouldBe(2);
        run.ErrorLines.ShouldBe(["库里已经有更晚的事件，示例评估的事件要早几年，写不到它们后面；请换一个单独的空库（FADU_DATA、--connection）"]);
    }

    [Fact]
    public void Units_of_another_seed_are_in_the_way()
    {
        var run = seeded.Run("seed", "--units", "40", "--seed", "4", "--round", "OTHER");

        run.Exit.ShouldBe(2);
        run.Error.ShouldContain("已经在库里，内容和要生成的不同");
    }

    [Theory]
    [InlineData("0", "--units 要写 1 到 200000 的整数，不能是“0”")]
    [InlineData("many", "--units 要写 1 到 200000 的整数，不能是“many”")]
    public void A_number_of_units_that_is_none_is_refused(string units, string told) =>
        CommandRun.Of("seed", "--units", units).ErrorLines[0].ShouldBe(told);
}
