using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application;
using Fadu.Application.Commands;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu erase</c>: erases personal data.</summary>
internal static class EraseCommand
{
    private static readonly Text _description = new("删除个人信息：单位联系人、评估员和账号的姓名", "erase personal data: contacts of units, names of evaluators and of accounts");

    private static readonly Text _details = new(
        $"""
        删除后无法恢复：销毁的是解密用的密钥，事件和校验链不变。谁、什么时候、为什么删除，记成一个事件，里面没有个人信息。
        别的节点最迟半分钟后也读不到。此前的备份里还有密钥，请按规定期限销毁旧备份；恢复旧备份后要重新删除。

        {StoreOptions.Where.Chinese}
        """,
        $"""
        It can't be undone: the key that reads the data is destroyed, while events and their chain stay as they are. An event without
        personal data tells who erased it, when and why. Other nodes read it no more after half a minute at most. Backups made before
        still hold the key: destroy them when their time is over, and erase again after restoring one.

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("erase", terminal.In(_description), terminal.In(_details));
        command.Subcommands.Add(Contact(terminal));
        command.Subcommands.Add(Evaluator(terminal));
        command.Subcommands.Add(OfAccount(terminal));
        return command;
    }

    private static DocumentedCommand Contact(Terminal terminal)
    {
        var (options, unit) = (new Asking(terminal), Named("unit", "UNIT", new("单位编号", "code of the unit"), terminal));
        var command = new DocumentedCommand(
            "contact",
            terminal.In(new("删除一个单位登记过的所有联系人的姓名和电话，以后可以再登记", "erase everybody whom a unit has named to be reached; it may name somebody again")),
            terminal.In(_details))
        { Arguments = { unit } };
        options.AddTo(command);
        command.SetAction((parsed, ct) => DoAsync(parsed, options, terminal, "unit", parsed.GetRequiredValue(unit), async (service, caller, code) =>
        {
            var done = await service.Erasure.EraseContactAsync(code, caller.Reason!, caller, ct);
            if (done.Value is not { } erased)
                return (done.Problems, null, default);
            var any = erased.Position is not null;
            return ([], new() { ["unit"] = code, ["erased"] = any }, any
                ? new($"已删除单位 {code} 联系人的个人信息", $"the personal data of the contacts of {code} is erased")
                : new Text($"单位 {code} 没有可删除的联系人信息", $"the unit {code} has no contact to erase"));
        }, ct));
        return command;
    }

    private static DocumentedCommand Evaluator(Terminal terminal)
    {
        var (options, account) = (new Asking(terminal), Named("account", "ACCOUNT", new("评估员的账号", "account of the evaluator"), terminal));
        var command = new DocumentedCommand(
            "evaluator",
            terminal.In(new("在所有轮次里删除一名评估员的姓名；账号和评分保留，账号不能再登记", "erase the name of an evaluator in all rounds; the account and its grades stay, and it can't be enrolled again")),
            terminal.In(_details))
        { Arguments = { account } };
        options.AddTo(command);
        command.SetAction((parsed, ct) => DoAsync(parsed, options, terminal, "account", parsed.GetRequiredValue(account), async (service, caller, name) =>
        {
            var done = await service.Erasure.EraseEvaluatorAsync(name, caller.Reason!, caller, ct);
            return done.Value is not { } rounds ? (done.Problems, null, default) : ([],
                new() { ["account"] = name, ["rounds"] = new JsonArray([.. rounds.Select(round => JsonValue.Create(round))]) },
                new($"已删除评估员 {name} 的姓名，涉及轮次：{string.Join('、', rounds)}", $"the name of the evaluator {name} is erased, in the rounds {string.Join(", ", rounds)}"));
        }, ct));
        return command;
    }

    private static DocumentedCommand OfAccount(Terminal terminal)
    {
        var (options, account) = (new Asking(terminal), Named("account", "ACCOUNT", new("账号", "name of the account"), terminal));
        var command = new DocumentedCommand(
            "account",
            terminal.In(new("删除一个账号的姓名，连同它在各轮里作为评估员的姓名；账号和它做过的事保留", "erase the name of the person who has an account, also as an evaluator in all rounds; the account stays, with what it did")),
            terminal.In(_details))
        { Arguments = { account } };
        options.AddTo(command);
        command.SetAction((parsed, ct) => DoAsync(parsed, options, terminal, "account", parsed.GetRequiredValue(account), async (service, caller, name) =>
        {
            var done = await service.Erasure.EraseAccountAsync(name, caller.Reason!, caller, ct);
            return done.Value is not { } rounds ? (done.Problems, null, default) : ([],
                new() { ["account"] = name, ["rounds"] = new JsonArray([.. rounds.Select(round => JsonValue.Create(round))]) },
                new($"已删除账号 {name} 的姓名", $"the name of the person of the account {name} is erased"));
        }, ct));
        return command;
    }

    private static async Task<int> DoAsync(
        ParseResult parsed,
        Asking options,
        Terminal terminal,
        string what,
        string code,
        Func<ReviewService, Caller, string, Task<(IReadOnlyList<Problem> Problems, JsonObject? Json, Text Told)>> erase,
        CancellationToken ct)
    {
        var isJson = parsed.GetValue(options.Store.Json);
        if (code.Contains('/', StringComparison.Ordinal))
            return Reporting.Refuse(terminal, [new("field.code", new("编号里不能有斜线", "a code has no slash"), what)], isJson);

        await using var database = await Database.OpenAsync(options.Store.Read(parsed), terminal.Clock, ct);
        var (problems, json, told) = await erase(database.Service, options.Caller(parsed), code);
        if (problems is not [])
            return Reporting.Refuse(terminal, problems, isJson);
        if (isJson)
            Json.Write(terminal, json!);
        else
            terminal.Say(told);
        return ExitCode.Done;
    }

    private static Argument<string> Named(string name, string shown, Text description, Terminal terminal)
    {
        var argument = new Argument<string>(name) { HelpName = shown, Description = terminal.In(description) };
        argument.Validators.Add(ParseFaults.RefuseOptions);
        return argument;
    }

    // Who asks, and why.
    private sealed class Asking(Terminal terminal)
    {
        private readonly Option<string> _reason = RoundOptions.Text("--reason", "TEXT", terminal.In(new("理由，如“本人要求”，会留存，不要写个人信息", "why, like \"asked for it\"; it is kept, so write nothing personal")), isRequired: true);
        private readonly Option<string> _account = RoundOptions.Text("--account", "NAME", terminal.In(new("以谁的名义，不写用 coordinator", "in whose name; coordinator where left out")), isRequired: false);

        public StoreOptions Store { get; } = new(terminal);

        public void AddTo(Command command)
        {
            command.Options.Add(_reason);
            command.Options.Add(_account);
            Store.AddTo(command);
        }

        public Caller Caller(ParseResult parsed) =>
            new() { Account = parsed.GetValue(_account) ?? "coordinator", Role = "coordinator", Reason = parsed.GetRequiredValue(_reason) };
    }
}
