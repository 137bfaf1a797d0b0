using System.Text.Json.Nodes;
using Fadu.Application;
using Fadu.Application.Commands;
using Fadu.Application.Forms;
using Fadu.Application.Importing;
using Fadu.Host.Output;
using Fadu.Host.Store;
using Fadu.Kernel;
using Fadu.Workbooks.Marking;

namespace Fadu.Host.Commands;

/// <summary><c>fadu import values FILE.xlsx</c>: a workbook that the service has handed out and somebody has filled in.</summary>
internal static class ImportWorkbook
{
    // A table may repeat one oddity in every row; faults are told as many as there are.
    private const int MostNotices = 50;

    /// <summary>Imports it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="marked">Where to write the file again with its errors marked; null: nowhere.</param>
    /// <param name="wrongRows">Where to write the rows alone that were left out; null: nowhere.</param>
    /// <param name="import">Round, source, mode and who imports.</param>
    /// <param name="place">Where the database is.</param>
    /// <param name="isJson">Whether the sum is JSON.</param>
    /// <param name="terminal">Where it is told.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string file, string? marked, string? wrongRows, ValueImport import, DatabasePlace place, bool isJson, Terminal terminal, CancellationToken ct)
    {
        await using var content = WrittenPath.Keep(file, () => File.OpenRead(file));
        await using var database = await Database.OpenAsync(place, terminal.Clock, ct);
        var taken = await TakeAsync(content, import, database.Service, ct);
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
        var rowsWritten = wrongRows is not null && done.WrongRows is { } rows && await WriteAsync(wrongRows, rows, ct) ? wrongRows : null;
        var submitted = import.Submit ? await SubmitAsync(done, import, database.Service, ct) : null;
        Problem[] refusals = [.. submitted?.Problems.Select(problem => Placed(file, problem)) ?? []];
        foreach (var refusal in refusals)
            terminal.Report(refusal);
        Sum(done, [.. faults, .. refusals], written, rowsWritten, unmarked, isJson, import.Mode, terminal, import.Submit, submitted?.Succeeded);
        return done.Conflict is not null || refusals is [{ Code: "conflict.version" }] ? ExitCode.Failed : faults is [] && refusals is [] ? ExitCode.Done : ExitCode.BadInput;
    }

    // Only a unit's own is its report; whether one of many may be taken is not even asked where reports are to be submitted.
    private static async Task<Result<FormImport>> TakeAsync(Stream content, ValueImport import, ReviewService service, CancellationToken ct)
    {
        var caller = import.Caller with { Reason = null };
        if (!import.Submit)
            return await service.FormIntake.TakeAsync(content, import.Round, import.Mode, import.Source, caller, ct);

        var taken = await service.Forms.TakeAsync(content, import.Round, null, import.Mode, _ => caller, ct);
        return taken.Problems is [{ Code: "fill_in.foreign" or "workbook.too_large" } foreign]
            ? new[]
            {
                foreign,
                new Problem("arguments.submit", new(
                    "--submit 只能和一个单位的填报表一起写；批量填报表请先导入，再由各单位上报",
                    "--submit goes with the workbook of one unit; import one of many first, and let the units submit"), "--submit"),
            }
            : taken;
    }

    // As the unit itself would: what was taken stays, whatever stands in the way of submitting it. Null where there is nothing to submit yet.
    private static async Task<Result<Done>?> SubmitAsync(FormImport done, ValueImport import, ReviewService service, CancellationToken ct) =>
        done is { Applied: true, FaultCount: 0, Unit: { } unit } ? await service.Submissions.SubmitAsync(done.Round, unit, import.Caller with { Reason = null }, ct) : null;

    private static async Task<bool> WriteAsync(string path, FormMarks mark, CancellationToken ct)
    {
        using var output = new MemoryStream();
        if (!mark(output))
            return false;
        await File.WriteAllBytesAsync(path, output.ToArray(), ct);
        return true;
    }

    private static Problem Placed(string file, Problem problem) => problem with { Where = problem.Where is { } where ? $"{file}:{where}" : file };

    private static void Sum(FormImport done, Problem[] faults, string? marked, string? wrongRows, Problem? unmarked, bool isJson, ImportMode mode, Terminal terminal, bool isSubmit, bool? isSubmitted)
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
                ["unchanged"] = done.Unchanged,
                ["events"] = done.Events,
                ["submitted"] = isSubmitted is true,
                ["faultCount"] = done.FaultCount,
                ["conflict"] = done.Conflict,
                ["marked"] = marked,
                ["wrongRows"] = wrongRows,
                ["unmarked"] = unmarked is null ? null : terminal.In(unmarked.Message),
                ["faults"] = Reporting.ArrayOf(terminal, faults),
            });
            return;
        }

        terminal.Say(done.Applied
            ? new($"{done.Values} 个值：写入 {done.Changed} 处变化，{done.Events} 个事件，{done.Unchanged} 个没有变化；{done.FaultCount} 处有错误，已跳过", $"{done.Values} values: {done.Changed} changes written, {done.Events} events, {done.Unchanged} unchanged; {done.FaultCount} faults, left out")
            : mode is ImportMode.DryRun && faults is []
                ? new($"{done.Values} 个值：{done.Changed} 处变化可以写入，{done.Unchanged} 个没有变化；只检查，没有写入", $"{done.Values} values: {done.Changed} changes can be written, {done.Unchanged} unchanged; only checked, nothing was written")
                : done.Conflict is not null
                    ? new($"{done.Values} 个值：没有写入", $"{done.Values} values: nothing was written")
                : new($"{done.Values} 个值：{done.FaultCount} 处有错误；没有写入", $"{done.Values} values: {done.FaultCount} faults; nothing was written"));
        if (marked is not null)
            terminal.Say(new($"标明错误的文件：{marked}", $"the file with its errors marked: {marked}"));
        if (wrongRows is not null)
            terminal.Say(new($"只含有错的行、改好可以单独再交的文件：{wrongRows}", $"the rows left out, to be corrected and handed in alone: {wrongRows}"));
        if (isSubmit)
        {
            terminal.Say(isSubmitted is true
                ? new("已上报", "submitted")
                : mode is ImportMode.DryRun && faults is []
                    ? new("没有上报；能不能上报，写入后才检查", "not submitted; whether it can be is checked once it is written")
                    : new("没有上报；改正以上错误后再运行一次", "not submitted; mend the faults above and run it again"));
        }
    }
}
