using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Host.Help;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary><c>fadu backup</c>: the whole database in one file.</summary>
internal static class BackupCommand
{
    private static readonly Text _description = new("把整个数据库备份成一个文件", "back the whole database up into one file");

    private static readonly Text _details = new(
        $"""
        用 PostgreSQL 自己的 pg_dump（自定义格式），程序从服务器的程序文件夹、FADU_PG_BIN 或常用文件夹里找。备份是某一时刻的完整状态，
        备份期间照常可以填报。文件先写在旁边，写完才改名，不会留下半个文件；已有同名文件就不备份，除非写 --replace 覆盖它。
        佐证材料的文件不在库里，请另外备份文件夹 FADU_DATA。
        备份含个人信息的密钥：备份之后才销毁的密钥，恢复旧备份会一起回来；销毁之后请不要保留更旧的备份。

        例：
          fadu backup --out fadu-2023-11.dump

        {StoreOptions.Where.Chinese}
        """,
        $"""
        PostgreSQL's own pg_dump does it (custom format); it is taken from the server's folder, FADU_PG_BIN or the usual folders.
        A backup is the state of one moment; work goes on meanwhile. The file is written beside its place and renamed when it is
        whole; one that is there already is kept, unless --replace is given. Evidence files are not in the database: back up the
        folder FADU_DATA too.
        The keys of personal values are in it: a key that is destroyed later comes back with an older backup, so keep none that
        is older than the last erasure.

        Example:
          fadu backup --out fadu-2023-11.dump

        {StoreOptions.Where.English}
        """);

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var store = new StoreOptions(terminal);
        var to = RoundOptions.Text("--out", "FILE", terminal.In(new("备份写入这个文件", "write the backup to this file")), isRequired: true);
        var replace = RoundOptions.Flag("--replace", terminal.In(new("覆盖已有的同名文件", "overwrite the file where there is one")));
        var command = new DocumentedCommand("backup", terminal.In(_description), terminal.In(_details)) { Options = { to, replace } };
        store.AddTo(command);
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(to), parsed.GetValue(replace), store.Read(parsed), parsed.GetValue(store.Json), terminal, ct));
        return command;
    }

    private static async Task<int> RunAsync(string file, bool replaces, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException(folder);
        if (File.Exists(file) && !replaces)
        {
            return Reporting.Refuse(terminal, [new("backup.exists", new(
                "已有这个文件，没有备份；请换一个文件名，或者写 --replace 覆盖它", "there is such a file already, nothing was backed up; take another name, or give --replace to overwrite it"), file)], isJson);
        }

        await using var server = await DatabaseServer.ReachAsync(place, ct);
        // Brought up to date first, so that a backup never holds half a schema; then the checkpoint says what is in it at least.
        await using var database = await Database.OpenAsync(server, terminal.Clock, ct);
        var tools = await PostgresTools.FindAsync(server, terminal.Variable, ct);
        var checkpoint = await database.Events.CheckpointAsync(ct);
        if (terminal.ErrorIsTerminal)
            terminal.Error.WriteLine(terminal.In(new($"正在备份 {StoreOptions.Count(checkpoint.Events)} 个事件……", $"backing up {StoreOptions.Count(checkpoint.Events)} events …")));
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{file}.{Environment.ProcessId}.tmp");
        try
        {
            await tools.RunAsync("pg_dump", ["--format=custom", $"--schema={database.Events.Options.Schema}", $"--file={temporary}"], ct);
            WrittenPath.Keep(file, () =>
            {
                File.Move(temporary, file, overwrite: replaces);
                return 0;
            });
        }
        finally
        {
            File.Delete(temporary);
        }

        var bytes = new FileInfo(file).Length;
        if (isJson)
        {
            Json.Write(terminal, new JsonObject { ["file"] = file, ["bytes"] = bytes, ["events"] = checkpoint.Events, ["checkpoint"] = checkpoint.ToString(), ["verified"] = false });
            return ExitCode.Done;
        }

        terminal.Say(new($"{file}：{StoreOptions.Count(checkpoint.Events)} 个事件，{StoreOptions.Count(bytes)} 字节", $"{file}: {StoreOptions.Count(checkpoint.Events)} events, {StoreOptions.Count(bytes)} bytes"));
        terminal.Say(new(
            $"检查点（备份不核对内容，公布前请先运行 fadu verify）：{checkpoint}", $"checkpoint (a backup verifies nothing; run fadu verify before publishing it): {checkpoint}"));
        return ExitCode.Done;
    }
}
