using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application;
using Fadu.Application.Commands;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Indicators.Rounds;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu round</c>: opens a round, enrols units and evaluators.</summary>
internal static class RoundCommand
{
    private static readonly Text _openDetails = new(
        $"""
        之后用 round enrol 登记参评单位，用 round evaluator 登记评估员；延期、抽样、公示、结束等由协调员在服务里做（GraphQL）。

        例：
          fadu round open --round BWZQ-2023 --name 2023年中期评估 --system BWZQ --from 2023-01-01 --to 2023-12-31 --deadline "2024-01-31 18:00"
          fadu round enrol --round BWZQ-2023 510104 510105

        {StoreOptions.Where.Chinese}
        """,
        $"""
        Then round enrol lets units take part and round evaluator enrols evaluators; extensions, samples, publicising and closing are the
        coordinator's, in the service (GraphQL).

        Examples:
          fadu round open --round BWZQ-2023 --name "review of 2023" --system BWZQ --from 2023-01-01 --to 2023-12-31 --deadline "2024-01-31 18:00"
          fadu round enrol --round BWZQ-2023 510104 510105

        {StoreOptions.Where.English}
        """);

    private static readonly Text _description = new("开一轮评估，登记参评单位和评估员", "open a round, enrol units and evaluators");

    private static readonly Caller _coordinator = new() { Account = "coordinator", Role = "coordinator" };

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("round", terminal.In(_description), "");
        command.Subcommands.Add(Open(terminal));
        command.Subcommands.Add(Enrol(terminal));
        command.Subcommands.Add(Evaluator(terminal));
        return command;
    }

    private static DocumentedCommand Open(Terminal terminal)
    {
        var (store, round, name) = (new StoreOptions(terminal), RoundOf(terminal), RoundOptions.Text("--name", "NAME", terminal.In(new("轮次名称", "name of the round")), isRequired: true));
        var system = RoundOptions.Text("--system", "CODE", terminal.In(new("指标体系的代码（已发布）", "code of an index system that is published")), isRequired: true);
        var from = RoundOptions.Text("--from", "DAY", terminal.In(new("评价周期第一天，如 2023-01-01", "first day that the values are about, like 2023-01-01")), isRequired: true);
        var until = RoundOptions.Text("--to", "DAY", terminal.In(new("评价周期最后一天", "last day")), isRequired: true);
        var deadline = RoundOptions.Text("--deadline", "MOMENT", terminal.In(new("填报截止时间，如 2023-08-31 18:00", "last moment to submit, like 2023-08-31 18:00")), isRequired: true);
        var previous = RoundOptions.Text("--previous", "CODE", terminal.In(new("上期轮次的编号", "code of the round whose values are 上期")), isRequired: false);
        var bands = RoundOptions.Text("--bands", "SET", terminal.In(new("等次表的名称，不写用默认等次", "name of the band set; the default bands where left out")), isRequired: false);
        var command = new DocumentedCommand("open", terminal.In(new("按体系最新版本开一轮", "open a round under the newest revision of a system")), terminal.In(_openDetails))
        {
            Options = { round, name, system, from, until, deadline, previous, bands },
        };
        store.AddTo(command);
        command.SetAction((parsed, ct) =>
        {
            var problems = new List<Problem>();
            var (first, last, end) = (Day("--from", from), Day("--to", until), Moments.Read(parsed.GetRequiredValue(deadline)));
            if (end is null)
                problems.Add(Moments.Refuse("--deadline", parsed.GetRequiredValue(deadline)));
            return problems is not []
                ? Task.FromResult(Reporting.Refuse(terminal, problems, parsed.GetValue(store.Json)))
                : DoAsync(parsed.GetRequiredValue(round), store, parsed, terminal, async service => await service.Rounds.OpenAsync(new()
                {
                    Code = parsed.GetRequiredValue(round),
                    Name = parsed.GetRequiredValue(name),
                    IndexSystem = parsed.GetRequiredValue(system),
                    Revision = (await service.IndexSystems.FindAsync(parsed.GetRequiredValue(system), ct))?.Latest ?? 1,
                    Period = new(first!.Value, last!.Value),
                    Deadline = end!.Value,
                    PreviousRound = parsed.GetValue(previous),
                    BandSet = parsed.GetValue(bands),
                    Visibility = new(BeforePublication: false, SmallestGroup: 5),
                }, _coordinator, ct), ct);

            DateOnly? Day(string option, Option<string> written)
            {
                var text = parsed.GetRequiredValue(written);
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
                    return day;
                problems.Add(new("arguments.day", new($"“{text}”不是日期，写法如 2023-01-01", $"'{text}' is no day; write it like 2023-01-01"), option));
                return null;
            }
        });
        return command;
    }

    private static DocumentedCommand Enrol(Terminal terminal)
    {
        var (store, round) = (new StoreOptions(terminal), RoundOf(terminal));
        var units = new Argument<string[]>("units") { HelpName = "UNIT…", Arity = ArgumentArity.OneOrMore, Description = terminal.In(new("单位编号", "codes of units")) };
        units.Validators.Add(ParseFaults.RefuseOptions);
        var group = RoundOptions.Text("--group", "NAME", terminal.In(new("在哪一组，不写用单位自己的分组", "in which group; the unit's own where left out")), isRequired: false);
        var command = new DocumentedCommand("enrol", terminal.In(new("登记参评单位，全部成功或全部不成", "let units take part, all or none")), terminal.In(StoreOptions.Where)) { Arguments = { units }, Options = { round, group } };
        store.AddTo(command);
        command.SetAction((parsed, ct) => DoAsync(parsed.GetRequiredValue(round), store, parsed, terminal, service => service.Rounds.EnrolAsync(
            parsed.GetRequiredValue(round), [.. parsed.GetRequiredValue(units).Select(unit => (unit, parsed.GetValue(group)))], _coordinator, ct), ct));
        return command;
    }

    private static DocumentedCommand Evaluator(Terminal terminal)
    {
        var (store, round) = (new StoreOptions(terminal), RoundOf(terminal));
        var account = RoundOptions.Text("--account", "NAME", terminal.In(new("评估员的账号", "account of the evaluator")), isRequired: true);
        var name = RoundOptions.Text("--name", "NAME", terminal.In(new("姓名", "name of the person")), isRequired: true);
        var belongs = RoundOptions.Text("--belongs-to", "UNIT,…", terminal.In(new("所在单位的编号，逗号分隔（回避）", "codes of the units that he or she belongs to and does not evaluate, set apart by commas")), isRequired: false);
        var command = new DocumentedCommand("evaluator", terminal.In(new("登记一名评估员", "enrol an evaluator")), terminal.In(StoreOptions.Where)) { Options = { round, account, name, belongs } };
        store.AddTo(command);
        command.SetAction((parsed, ct) =>
        {
            string[] of = parsed.GetValue(belongs)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
            var enrol = new EnrolEvaluator(parsed.GetRequiredValue(account), parsed.GetRequiredValue(name), of, null);
            return DoAsync(parsed.GetRequiredValue(round), store, parsed, terminal, service => service.Rounds.ExecuteAsync(parsed.GetRequiredValue(round), enrol, enrol.Decide, _coordinator, ct), ct);
        });
        return command;
    }

    private static async Task<int> DoAsync(
        string round, StoreOptions store, ParseResult parsed, Terminal terminal, Func<ReviewService, Task<Result<Done>>> work, CancellationToken ct)
    {
        var isJson = parsed.GetValue(store.Json);
        if (round.Contains('/', StringComparison.Ordinal))
            return Reporting.Refuse(terminal, [new("field.code", new("轮次编号里不能有斜线", "a round's code has no slash"), "--round")], isJson);

        await using var database = await Database.OpenAsync(store.Read(parsed), terminal.Clock, ct);
        var done = await work(database.Service);
        if (!done.Succeeded)
            return Reporting.Refuse(terminal, done.Problems, isJson);
        var now = (await database.Service.Rounds.FindAsync(round, ct))!;
        var (units, evaluators) = (now.Units.Values.Count(unit => !unit.Withdrawn), now.Evaluators.Values.Count(one => !one.Withdrawn));
        if (isJson)
            Json.Write(terminal, new JsonObject { ["round"] = round, ["revision"] = now.Revision, ["units"] = units, ["evaluators"] = evaluators, ["version"] = done.Value.Head.Version });
        else
            terminal.Say(new($"{round}：{now.Opening!.Name}，第 {now.Revision} 版，{units} 个单位，{evaluators} 名评估员", $"{round}: {now.Opening.Name}, revision {now.Revision}, {units} units, {evaluators} evaluators"));
        return ExitCode.Done;
    }

    private static Option<string> RoundOf(Terminal terminal) => RoundOptions.Text("--round", "CODE", terminal.In(new("轮次编号", "code of the round")), isRequired: true);
}
