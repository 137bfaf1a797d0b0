using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application;
using Fadu.Application.Seeding;
using Fadu.EventStore.Faults;
using Fadu.Host.Batch;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu seed</c>: a made-up round in the database.</summary>
internal static class SeedCommand
{
    private const int MostUnits = 200_000;

    private static readonly Text _description = new(
        "生成一轮示例评估：单位、填报、核定、评分、退回、延期，都走正式的业务规则", "make up a round: units, reports, verification, grades, returns, extensions, all by the rules of the service");

    private static readonly Text _details = new(
        $"""
        同样的 --seed、--units 和体系生成同样的一轮。事件的时间落在体系版本那一年（必须已经过完，否则是去年）。体系用到上期值时，
        另外生成上一年的一轮。单位名称、人名都是虚构的；佐证材料只有文件名、大小和校验值，没有文件，下载时答“文件不在”。
        请在单独的库里使用：和库里已有的单位编号冲突时不生成。
        中断后已写入的保留；要重来请换一个空库，或者用 --round 换一个编号。

        例：
          fadu seed --units 100
          fadu seed --units 3000 --system indicators/mzfz.yaml --round SFC-2023 --seed 7

        {StoreOptions.Where.Chinese}
        """,
        $"""
        The same --seed, --units and system make up the same round. Its events bear moments of the year of the system's edition
        (which must be over; else of last year). Where the system reads previous values, a round of the year before is made up too.
        All names are invented. Of evidence there are names, sizes and hashes and no files, so that downloads find none.
        Use a database of its own: where it has other units of the same codes, nothing is made up.
        When it is interrupted, what was written stays; to begin anew take an empty database, or another code with --round.

        Examples:
          fadu seed --units 100
          fadu seed --units 3000 --system indicators/mzfz.yaml --round SFC-2023 --seed 7

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var units = new Option<int>("--units") { HelpName = "N", Required = true, Description = terminal.In(new($"参评单位数，1 到 {MostUnits}", $"how many units take part, 1 to {MostUnits}")) };
        units.Validators.Add(result => Refuse(result, 1, MostUnits, terminal));
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号，不写用“体系代码-年份”", "code of the round; the system's code and the year where left out")), isRequired: false);
        var system = RoundOptions.Text("--system", "FILE.yaml", terminal.In(new($"指标体系文件，不写用 {ShippedSystem.Name}", $"the index system; {ShippedSystem.Name} where left out")), isRequired: false);
        var seed = new Option<int>("--seed") { HelpName = "S", DefaultValueFactory = _ => 1, Description = terminal.In(new("随机种子，整数，不写用 1", "what it is drawn from, a whole number; 1 where left out")) };
        seed.Validators.Add(result => Refuse(result, int.MinValue, int.MaxValue, terminal));
        var command = new DocumentedCommand("seed", terminal.In(_description), terminal.In(_details)) { Options = { units, round, system, seed } };
        store.AddTo(command);
        command.SetAction((parsed, ct) =>
            RunAsync(parsed.GetRequiredValue(units), parsed.GetValue(round), parsed.GetValue(system), parsed.GetValue(seed), store.Read(parsed), parsed.GetValue(store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(int units, string? round, string? file, int seed, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        var findings = new Findings();
        if (SystemFiles.Read(file ?? ShippedSystem.Path, findings) is not { } system)
            return Reporting.Refuse(terminal, findings.Faults, isJson);

        var options = new SeedOptions { Units = units, System = system.System, Round = round, Seed = seed, Now = terminal.Clock.GetUtcNow() };
        var (clock, progress, begun) = (new SeedClock(options.Begins), new CountProgress(terminal, new("已写入", "written"), new("个事件", "events")), terminal.Clock.GetTimestamp());
        await using var database = await Database.OpenAsync(place with { WaitsForDisk = false }, clock, ct);
        var seeded = await MakeUpAsync(database.Service, options, clock, progress, ct);
        progress.Finish();
        if (seeded.Value is not { } summary)
            return Reporting.Refuse(terminal, seeded.Problems, isJson);

        if (isJson)
            Json.Write(terminal, JsonOf(summary));
        else
            Tell(summary, terminal, terminal.Clock.GetElapsedTime(begun));
        return ExitCode.Done;
    }

    private static async Task<Result<SeedSummary>> MakeUpAsync(ReviewService service, SeedOptions options, SeedClock clock, CountProgress progress, CancellationToken ct)
    {
        try
        {
            return await new Seeder(service.Workplace, service.Revisions, service.Units, service.IndexSystems, service.Rounds, clock).RunAsync(options, progress, ct);
        }
        catch (EventStoreException behind) when (behind.Fault is EventStoreFault.ClockBehind)
        {
            return new Problem("seed.later_events", new(
                "库里已经有更晚的事件，示例评估的事件要早几年，写不到它们后面；请换一个单独的空库（FADU_DATA、--connection）",
                "the database has later events already, and those of a made-up round are years older; use an empty database of its own (FADU_DATA, --connection)"), null);
        }
    }

    private static void Tell(SeedSummary made, Terminal terminal, TimeSpan taken)
    {
        terminal.Say(new(
            $"生成了轮次 {made.Round}（{made.System} 第 {made.Revision} 版）{(made.PreviousRound is { } before ? $"和上期 {before}" : "")}",
            $"made up the round {made.Round} ({made.System}, revision {made.Revision}){(made.PreviousRound is { } earlier ? $" and the one before it, {earlier}" : "")}"));
        terminal.Say(new(
            $"{StoreOptions.Count(made.Units)} 个参评单位，上级 {StoreOptions.Count(made.Parents)} 个市，{StoreOptions.Count(made.Events)} 个事件",
            $"{StoreOptions.Count(made.Units)} units below {StoreOptions.Count(made.Parents)} cities, {StoreOptions.Count(made.Events)} events"));
        var fates = Enum.GetValues<SeedFate>().Where(made.Fates.ContainsKey).Select(fate => (Name: NameOf(fate), Count: made.Fates[fate])).ToArray();
        terminal.Say(new(
            string.Join("，", fates.Select(fate => $"{fate.Name.Chinese} {fate.Count}")), string.Join(", ", fates.Select(fate => $"{fate.Name.English} {fate.Count}"))));
        terminal.Error.WriteLine(terminal.In(new($"用时 {taken.TotalSeconds:0.0} 秒", $"took {taken.TotalSeconds:0.0} s")));
    }

    private static JsonObject JsonOf(SeedSummary made) => new()
    {
        ["round"] = made.Round,
        ["previousRound"] = made.PreviousRound,
        ["system"] = made.System,
        ["revision"] = made.Revision,
        ["units"] = made.Units,
        ["parents"] = made.Parents,
        ["events"] = made.Events,
        ["fates"] = new JsonObject(made.Fates.OrderBy(fate => fate.Key).Select(fate => KeyValuePair.Create(fate.Key.ToString().ToUpperInvariant(), (JsonNode?)fate.Value))),
    };

    private static Text NameOf(SeedFate fate) => fate switch
    {
        SeedFate.Accepted => new("审核通过", "accepted"),
        SeedFate.Returned => new("退回后通过", "accepted after a return"),
        SeedFate.Late => new("延期后通过", "accepted after an extension"),
        SeedFate.Pending => new("审核中", "being verified"),
        SeedFate.Draft => new("草稿", "drafts"),
        SeedFate.Silent => new("未填报", "not begun"),
        _ => new("已退出", "withdrawn"),
    };

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, int least, int most, Terminal terminal)
    {
        if (result.Tokens is [var token] && !(int.TryParse(token.Value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= least && number <= most))
        {
            result.AddError(terminal.In(least == int.MinValue
                ? new($"{result.Option.Name} 要写整数，不能是“{token.Value}”", $"{result.Option.Name} takes a whole number, not '{token.Value}'")
                : new($"{result.Option.Name} 要写 {least} 到 {most} 的整数，不能是“{token.Value}”", $"{result.Option.Name} takes a whole number from {least} to {most}, not '{token.Value}'")));
        }
    }
}
