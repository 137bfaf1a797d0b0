using System.Text.Json.Nodes;
using Fadu.Application.Forms;
using Fadu.Application.Importing;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;
using Fadu.Workbooks.Intake;

namespace Fadu.Host.Commands;

/// <summary><c>fadu import values FILE.xlsx</c>: a workbook that the service has handed out and somebody has filled in.</summary>
internal static class ImportWorkbook
{
    // A table may repeat one oddity in every row; faults are told as many as there are.
    private const int MostNotices = 50;

    /// <summary>Imports it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="marked">Where to write the file again with its errors marked; null: nowhere.</param>
    /// <param name="import">Round, source, mode and who imports.</param>
    /// <param name="place">Where the database is.</param>
    /// <param name="isJson">Whether the sum is JSON.</param>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string file, string? marked, ValueImport import, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        await using var content = File.OpenRead(file);
        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var taken = await database.Service.FormIntake.TakeAsync(content, import.Round, import.Mode, import.Source, import.Caller with { Reason = null }, ct);
        if (taken.Value is not { } done)
            return Reporting.Refuse(terminal, [.. taken.Problems.Select(problem => Placed(file, problem))], isJson);

        foreach (var notice in done.Notices.Take(MostNotices))
            terminal.Warn(Placed(file, notice.ToProblem()));
        Problem[] faults = [.. done.Faults.Select(fault => Placed(file, fault.ToProblem()))];
        foreach (var fault in faults)
            terminal.Report(fault);
        if (done.Conflict is { } stream)
            terminal.Report(ImportOutput.ConflictAt(stream, done.Applied));
        var written = marked is not null && done.Marked is { } mark && await WriteAsync(marked, mark, ct) ? marked : null;
        var unmarked = marked is null ? null : done.Unmarked ?? (done.Marked is not null && written is null ? MarkingLimit.Unlike : null);
        if (unmarked is not null)
            terminal.Warn(Placed(file, unmarked));
        Sum(done, faults, written, unmarked, isJson, import.Mode, terminal);
        return done.Conflict is not null ? ExitCode.Failed : faults is [] ? ExitCode.Done : ExitCode.BadInput;
    }

    private static async Task<bool> WriteAsync(string path, FormMarks mark, CancellationToken ct)
    {
        using var output = new MemoryStream();
        if (!mark(output))
            return false;
        await File.WriteAllBytesAsync(path, output.ToArray(), ct);
        return true;
    }

    private static Problem Placed(string file, Problem problem) => problem with { Where = problem.Where is { } where ? $"{file}:{where}" : file };

    private static void Sum(FormImport done, Problem[] faults, string? marked, Problem? unmarked, bool isJson, ImportMode mode, Terminal terminal)
    {
        if (isJson)
        {
            Json.Write(terminal, new JsonObject
            {
                ["applied"] = done.Applied,
                ["round"] = done.Round,
                ["unit"] = done.Unit,
                ["values"] = done.Values,
                ["changed"] = done.Changed,
                ["events"] = done.Events,
                ["faultCount"] = done.FaultCount,
                ["conflict"] = done.Conflict,
                ["marked"] = marked,
                ["unmarked"] = unmarked is null ? null : terminal.In(unmarked.Message),
                ["faults"] = Reporting.ArrayOf(terminal, faults),
            });
            return;
        }

        terminal.Say(done.Applied
            ? new($"{done.Values} 个值：写入 {done.Changed} 处变化，{done.Events} 个事件；{done.FaultCount} 处有错误，已跳过", $"{done.Values} values: {done.Changed} changes written, {done.Events} events; {done.FaultCount} faults, left out")
            : mode is ImportMode.DryRun && faults is []
                ? new($"{done.Values} 个值：{done.Changed} 处变化可以写入；只检查，没有写入", $"{done.Values} values: {done.Changed} changes can be written; only checked, nothing was written")
                : done.Conflict is not null
                    ? new($"{done.Values} 个值：没有写入", $"{done.Values} values: nothing was written")
                : new($"{done.Values} 个值：{done.FaultCount} 处有错误；没有写入", $"{done.Values} values: {done.FaultCount} faults; nothing was written"));
        if (marked is not null)
            terminal.Say(new($"标明错误的文件：{marked}", $"the file with its errors marked: {marked}"));
    }
}
