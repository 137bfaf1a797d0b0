using System.Text.Json.Nodes;
using Fadu.Host.Batch;
using Fadu.Host.Output;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Reads a system and its tables and scores them; says everything that is wrong with any of them.</summary>
/// <param name="terminal">Takes warnings and faults.</param>
/// <param name="isJson">Whether faults also go to standard output as JSON.</param>
internal sealed class TableScoring(Terminal terminal, bool isJson)
{
    // A table may repeat one oddity in every row; faults are never cut.
    private const int MostWarnings = 50;

    /// <summary>Scores a table of files.</summary>
    /// <returns>Null after faults were told.</returns>
    public ScoredTable? Score(ScoringRequest request)
    {
        var findings = new Findings();
        if (SystemFiles.Read(request.System, findings) is not { } system)
            return Refuse(findings);

        CheckBands(request.Bands, system, findings);
        var reader = new TableReader(system, findings, new Progress(terminal, new("已读", "read")));
        var current = Read(reader, request.Data, findings);
        var previous = request.Previous is null ? null : Read(reader, request.Previous, findings, isPrevious: true);
        return Score(system, current, previous, request.Bands, findings);
    }

    /// <summary>Scores tables that were read.</summary>
    /// <returns>Null after faults were told.</returns>
    public ScoredTable? Score(CheckedSystem system, TableRows? current, TableRows? previous, string? bands, Findings findings)
    {
        var table = current is null ? null : PreviousRound.Join(current, previous, findings);
        if (current is null || table is null || findings.Faults.Count > 0)
            return Refuse(findings);

        Warn(findings);
        return new(current, ScoringPlan.Compile(system).Score(table, bands));
    }

    /// <summary>Reads one table.</summary>
    internal static TableRows? Read(TableReader reader, string path, Findings findings, bool isPrevious = false)
    {
        var text = TextFile.Read(path);
        findings.Add(text.Problems);
        return text.Succeeded ? reader.Read(path, text.Value, isPrevious) : null;
    }

    /// <summary>Says so where a system has no band set of that name.</summary>
    internal static void CheckBands(string? bands, CheckedSystem system, Findings findings)
    {
        var names = system.System.BandSets.Select(set => set.Name).ToArray();
        if (bands is null || names.Contains(bands))
            return;

        var (chinese, english) = names is [] ? ("这个体系没有另外的等次表", "the system has no further band sets") : ($"有：{string.Join("、", names)}", $"it has: {string.Join(", ", names)}");
        findings.Add([new Problem("arguments.unknown_bands", new($"没有等次表“{bands}”；{chinese}", $"there is no band set '{bands}'; {english}"), "--bands")]);
    }

    /// <summary>Tells the faults.</summary>
    internal ScoredTable? Refuse(Findings findings)
    {
        Warn(findings);
        foreach (var fault in findings.Faults)
            terminal.Report(fault);
        terminal.Error.WriteLine(terminal.In(new($"{findings.Faults.Count} 个错误，没有计分", $"{findings.Faults.Count} faults, nothing was scored")));
        if (isJson)
            Json.Write(terminal, new JsonObject { ["faults"] = Array(findings.Faults), ["warnings"] = Array(findings.Warnings) });
        return null;
    }

    /// <summary>Tells the warnings.</summary>
    internal void Warn(Findings findings)
    {
        foreach (var warning in findings.Warnings.Take(MostWarnings))
            terminal.Warn(warning);
        if (findings.Warnings.Count - MostWarnings is > 0 and var more)
            terminal.Error.WriteLine(terminal.In(new($"另有 {more} 个警告", $"and {more} more warnings")));
    }

    private JsonArray Array(IEnumerable<Problem> problems) => new(
        [.. problems.Select(problem => new JsonObject { ["code"] = problem.Code, ["place"] = problem.Where, ["message"] = terminal.In(problem.Message) })]);
}
