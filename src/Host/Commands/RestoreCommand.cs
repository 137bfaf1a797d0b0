using System.CommandLine;
using System.Globalization;
using Fadu.EventStore.Verification;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu restore</c>: a backup back into a database, and verified.</summary>
internal static class RestoreCommand
{
    private const string Schema = "fadu";

    private static readonly Text _description = new("把备份恢复到数据库里，并核对全部事件", "restore a backup into a database and verify every event");

    private static readonly Text _details = new(
        $"""
        用 PostgreSQL 自己的 pg_restore，一次提交：要么全部恢复，要么不变。库里已有事件时不恢复，除非写 --replace（原有的全部丢弃）。
        恢复后核对每个事件；有不符退出码为 1。给 --checkpoint 时还和那个检查点比较。
        --replace 先把原有的改名放在一边，恢复的核对无误后才丢弃，有不符就放回去。请先停掉服务和用这个库的其他程序。
        备份之后才销毁的个人信息密钥会一起回来，需要再销毁一次。

        例：
          fadu restore fadu-2023-11.dump --checkpoint @2023-11.checkpoint

        {StoreOptions.Where.Chinese}
        """,
        $"""
        PostgreSQL's own pg_restore does it in one transaction: everything is restored, or nothing changes. A database that has
        events is refused, unless --replace is given (what it has is lost). Every event is verified afterwards, exit code 1 where
        anything is wrong; with --checkpoint, it is compared with that one too.
        With --replace, what the database has is renamed and dropped only after what was restored is verified; where anything is
        wrong with that, it is put back. Stop the service, and whatever else uses the database, before.
        Keys of personal values that were destroyed after the backup come back and have to be destroyed again.

        Example:
          fadu restore fadu-2023-11.dump --checkpoint @2023-11.checkpoint

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var from = new Argument<string>("file") { HelpName = "FILE", Description = terminal.In(new("fadu backup 写的文件", "a file that fadu backup wrote")) };
        from.Validators.Add(ParseFaults.RefuseOptions);
        var replace = RoundOptions.Flag("--replace", terminal.In(new("丢弃库里原有的全部事件", "drop the events that the database has")));
        var against = RoundOptions.Text("--checkpoint", "LINE|@FILE", terminal.In(new("恢复后和这个检查点比较", "compare with this checkpoint afterwards")), isRequired: false);
        var command = new DocumentedCommand("restore", terminal.In(_description), terminal.In(_details)) { Arguments = { from }, Options = { replace, against } };
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(
            parsed.GetRequiredValue(from), parsed.GetValue(replace), parsed.GetValue(against), store.Read(parsed), parsed.GetValue(store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool replaces, string? line, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        var against = line is null ? null : Checkpoints.Read(line);
        if (against is { Succeeded: false })
            return Reporting.Refuse(terminal, against.Problems, isJson);
        if (!File.Exists(file))
            throw new FileNotFoundException(null, file);

        await using var server = await DatabaseServer.StartAsync(place, ct);
        var tools = await PostgresTools.FindAsync(server, terminal.Variable, ct);
        if (!await IsBackupAsync(tools, file, ct))
            return Reporting.Refuse(terminal, [new("restore.no_backup", new("这不是 fadu backup 写的备份文件", "this is no backup that fadu backup wrote"), file)], isJson);
        var hasEvents = await HasEventsAsync(tools, ct);
        if (hasEvents && !replaces)
        {
            return Reporting.Refuse(terminal, [new("restore.not_empty", new(
                "库里已经有事件，没有恢复；请换一个空库，或者写 --replace 丢弃原有的", "the database has events already, nothing was restored; take an empty one, or give --replace to drop them"), null)], isJson);
        }

        if (!hasEvents)
            return await RestoreAsync(tools, server, file, against?.Value, isJson, terminal, ct) ? ExitCode.Done : ExitCode.Failed;

        await using var aside = await SchemaAside.PutAsync(tools, Schema, string.Create(CultureInfo.InvariantCulture, $"{Schema}_before_{terminal.Clock.GetUtcNow():yyyyMMddHHmmss}"), ct);
        terminal.Line(terminal.Error, terminal.In(new($"原有的事件暂存为 {aside.Name}，恢复的核对无误后才丢弃", $"the events that were there are kept as {aside.Name} until what is restored is verified")));
        if (await RestoreAsync(tools, server, file, against?.Value, isJson, terminal, ct))
        {
            await aside.DropAsync(ct);
            return ExitCode.Done;
        }

        await aside.PutBackAsync();
        terminal.Line(terminal.Error, terminal.In(new("恢复的有不符，没有采用；原有的事件已放回，没有改变", "what was restored is not sound and was dropped; the events that were there are back, unchanged")));
        return ExitCode.Failed;
    }

    // Whether it is what it was.
    private static async Task<bool> RestoreAsync(PostgresTools tools, DatabaseServer server, string file, Checkpoint? against, bool isJson, Terminal terminal, CancellationToken ct)
    {
        await tools.RunAsync("pg_restore", ["--clean", "--if-exists", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname={await tools.AskAsync("select current_database()", ct)}", file], ct);
        var progress = new CountProgress(terminal, new("已核对", "verified"), new("个事件", "events"));
        await using var database = await Database.OpenAsync(server, terminal.Clock, ct);
        var report = await database.Events.VerifyAsync(new() { Checkpoint = against, Progress = new VerifyCommand.Forwarded(progress) }, ct);
        progress.Finish();
        var readers = await database.Events.CheckReadersAsync(ct);
        if (!isJson)
            terminal.Say(new($"已恢复 {file}", $"{file} is restored"));
        var output = new VerifyOutput(terminal, isJson, needsHashes: false);
        output.Write(report, readers, evidence: null);
        return output.IsSound(report, readers);
    }

    private static async Task<bool> IsBackupAsync(PostgresTools tools, string file, CancellationToken ct)
    {
        try
        {
            return (await tools.RunAsync("pg_restore", ["--list", file], ct)).Contains($"TABLE {Schema} mt_events", StringComparison.Ordinal);
        }
        catch (ToolFailure)
        {
            return false;
        }
    }

    private static async Task<bool> HasEventsAsync(PostgresTools tools, CancellationToken ct) =>
        await tools.AskAsync($"select to_regclass('{Schema}.mt_events') is not null", ct) is "t"
        && await tools.AskAsync($"select exists (select 1 from {Schema}.mt_events)", ct) is "t";
}
