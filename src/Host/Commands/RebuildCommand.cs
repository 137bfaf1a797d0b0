using System.CommandLine;
using System.Text.Json.Nodes;
using Fadu.Application.Rebuilding;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu rebuild</c>: score books anew from the events.</summary>
internal static class RebuildCommand
{
    private static readonly Text _description = new("从事件重建各轮的计分簿，并用另一种方法再建一次对照", "build the score books anew from the events, in two ways, and compare them");

    private static readonly Text _details = new(
        $"""
        得分不存库，服务启动后随时从事件算出；这个命令用来检查和测时。两种方法：按流读取（服务打开计分簿时用），按全库事件次序
        逐个读取（服务跟进时用）；三种口径的总分、排名、等次和各指标得分都要一样，否则退出码为 1。

        {StoreOptions.Where.Chinese}
        """,
        $"""
        Scores are not stored; the service computes them from the events whenever it is asked. This command checks that, and takes
        the time. The two ways: stream by stream, as the service opens a book, and event by event in the order of the store, as it
        follows; totals, ranks, bands and the indicators' marks have to be the same on all bases, else the exit code is 1.

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var round = RoundOptions.Text("--round", "CODE", terminal.In(new("只重建这一轮，不写重建全部", "only this round; all of them where left out")), isRequired: false);
        var command = new DocumentedCommand("rebuild", terminal.In(_description), terminal.In(_details)) { Options = { round } };
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(round), store.Read(parsed), parsed.GetValue(store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(string? only, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var (rebuilder, rebuilt) = (new BookRebuilder(database.Events, database.Service.Revisions), new List<RebuiltBook>());
        var codes = await rebuilder.RoundsAsync(ct);
        if (only is not null && !codes.Contains(only))
        {
            return Reporting.Refuse(terminal, [new Problem("round.unknown", new(
                $"没有编号为“{only}”的评估轮次，请核对编号", $"there is no round '{only}'; check the code"), "--round")], isJson);
        }

        var progress = new CountProgress(terminal, new("已读", "read"), new("个事件", "events"));
        foreach (var code in only is null ? codes : [only])
        {
            var begun = terminal.Clock.GetTimestamp();
            if (await rebuilder.RunAsync(code, progress, ct) is not { } book)
                continue;
            progress.Finish();
            rebuilt.Add(book);
            if (!isJson)
                Tell(book, terminal.Clock.GetElapsedTime(begun), terminal);
        }

        if (isJson)
            Json.Write(terminal, new JsonObject { ["rounds"] = new JsonArray([.. rebuilt.Select(JsonOf)]) });
        else if (rebuilt is [])
            terminal.Say(new("库里没有评估轮次", "the database has no round"));
        return rebuilt.All(book => book.Differing == 0) ? ExitCode.Done : ExitCode.Failed;
    }

    private static void Tell(RebuiltBook book, TimeSpan taken, Terminal terminal)
    {
        terminal.Say(book.Differing == 0
            ? new($"{book.Round}：第 {book.Revision} 版，{book.Units} 个单位，{StoreOptions.Count(book.Events)} 个事件，两种方法结果一致", $"{book.Round}: revision {book.Revision}, {book.Units} units, {StoreOptions.Count(book.Events)} events, the same both ways")
            : new($"{book.Round}：第 {book.Revision} 版，{book.Units} 个单位，{StoreOptions.Count(book.Events)} 个事件，有 {book.Differing} 个结果不一致", $"{book.Round}: revision {book.Revision}, {book.Units} units, {StoreOptions.Count(book.Events)} events, {book.Differing} results differ"));
        terminal.Error.WriteLine(terminal.In(new($"{book.Round}：用时 {taken.TotalSeconds:0.0} 秒", $"{book.Round}: took {taken.TotalSeconds:0.0} s")));
    }

    private static JsonObject JsonOf(RebuiltBook book) => new()
    {
        ["round"] = book.Round,
        ["revision"] = book.Revision,
        ["units"] = book.Units,
        ["events"] = book.Events,
        ["differing"] = book.Differing,
        ["position"] = book.Position.ToString(),
    };
}
