using System.Text.Json.Nodes;
using Fadu.Application.Importing;
using Fadu.Host.Batch;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Says what came of an import: warnings and every fault on the error stream, the sum on standard output.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="isJson">Whether the sum is JSON.</param>
internal sealed class ImportOutput(Terminal terminal, bool isJson)
{
    // A table may repeat one oddity in every row; faults are never cut.
    private const int MostWarnings = 50;

    /// <summary>Of a table that was read and imported as far as its faults let it.</summary>
    /// <param name="rows">What was read; null: not even the heading.</param>
    /// <param name="report">What came of it; null: nothing was imported.</param>
    /// <param name="findings">What was found in reading.</param>
    /// <param name="mode">How it was imported.</param>
    /// <returns>The exit code.</returns>
    public int Write<T>(ImportRows<T>? rows, ImportReport? report, Findings findings, ImportMode mode)
    {
        foreach (var warning in findings.Warnings.Take(MostWarnings))
            terminal.Warn(warning);
        if (findings.Warnings.Count - MostWarnings is > 0 and var more)
            terminal.Error.WriteLine(terminal.In(new($"另有 {more} 个警告", $"and {more} more warnings")));
        Problem[] faults = [.. findings.Faults, .. report?.Faults.Select(fault => rows!.Placed(fault.Row, fault.Field, fault.Problem)) ?? []];
        foreach (var fault in faults)
            terminal.Report(fault);
        if (report?.Conflict is { } stream)
            terminal.Report(ConflictAt(stream, report.Applied));

        Sum(rows, report, faults, mode);
        return report?.Conflict is not null ? ExitCode.Failed : faults is [] ? ExitCode.Done : ExitCode.BadInput;
    }

    /// <summary>What to say where somebody else wrote to a stream meanwhile.</summary>
    /// <param name="stream">Which.</param>
    /// <param name="isWritten">Whether what came before it is written.</param>
    public static Problem ConflictAt(string stream, bool isWritten) => new("conflict.version", isWritten
        ? new($"导入时别人改动了 {stream}；前面的已经写入，请再运行一次，已写入的会跳过",
            $"somebody changed {stream} meanwhile; what came before it is written: run the import again, what is written is passed over")
        : new($"导入时别人改动了 {stream}；什么都没有写入，请再运行一次",
            $"somebody changed {stream} meanwhile; nothing was written: run the import again"), null);

    private void Sum<T>(ImportRows<T>? rows, ImportReport? report, Problem[] faults, ImportMode mode)
    {
        var bad = (rows?.Bad ?? 0) + (report?.Faults.Select(fault => fault.Row).Distinct().Count() ?? 0);
        var (all, changed, same, events) = ((report?.Rows ?? rows?.Rows.Count ?? 0) + (rows?.Bad ?? 0), report?.Changed ?? 0, report?.Unchanged ?? 0, report?.Events ?? 0);
        var applied = report is { Applied: true };
        if (isJson)
        {
            Json.Write(terminal, new JsonObject
            {
                ["applied"] = applied,
                ["rows"] = all,
                ["changed"] = changed,
                ["unchanged"] = same,
                ["bad"] = bad,
                ["events"] = events,
                ["conflict"] = report?.Conflict,
                ["faults"] = Reporting.ArrayOf(terminal, faults),
            });
            return;
        }

        terminal.Say(applied
            ? new($"{all} 行：写入 {changed} 行，{events} 个事件；{same} 行没有变化；{bad} 行有错误，已跳过", $"{all} rows: {changed} written, {events} events; {same} unchanged; {bad} with faults, left out")
            : mode is ImportMode.DryRun && faults is []
                ? new($"{all} 行：{changed} 行可以写入，{same} 行没有变化；只检查，没有写入", $"{all} rows: {changed} can be written, {same} unchanged; only checked, nothing was written")
                : report?.Conflict is not null
                    ? new($"{all} 行：没有写入", $"{all} rows: nothing was written")
                : new($"{all} 行：{bad} 行有错误，共 {faults.Length} 处；没有写入", $"{all} rows: {bad} with faults, {faults.Length} in all; nothing was written"));
    }
}
