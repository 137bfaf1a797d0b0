using System.Text.Json.Nodes;
using Fadu.Catalog;
using Fadu.Host.Output;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>What checking files found.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="files">The files in order.</param>
internal sealed class CheckReport(Terminal terminal, IReadOnlyList<SystemFileResult> files)
{
    /// <summary>Faults of files that could be opened.</summary>
    public int Faults => Findings.Count(finding => finding.Severity is FindingSeverity.Fault && finding.Code != SystemFiles.Unreadable) + Twice.Count;

    /// <summary>Warnings.</summary>
    public int Warnings => Findings.Count(finding => finding.Severity is FindingSeverity.Warning);

    /// <summary>Files that could not be opened.</summary>
    public int Unreadable => Findings.Count(finding => finding.Code == SystemFiles.Unreadable);

    private IEnumerable<SystemFileFinding> Findings => files.SelectMany(file => file.Findings);

    private IReadOnlyList<Problem> Twice => field ??=
    [
        .. files.Where(file => file.System is not null).GroupBy(file => file.System!.Code, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Select(file => new Problem("system.code_twice", new(
                $"体系代码“{same.Key}”和 {same.First().File} 的重复", $"the system's code '{same.Key}' is that of {same.First().File} too"), file.File))),
    ];

    /// <summary>A line for each finding, one for each file, and the sum: findings are what was asked for, so all on standard output.</summary>
    public void WriteText()
    {
        foreach (var finding in Findings)
            terminal.Line(terminal.Out, finding.In(terminal.Language));
        foreach (var problem in Twice)
            terminal.Line(terminal.Out, problem.In(terminal.Language));
        foreach (var file in files)
            terminal.Say(LineOf(file));
        terminal.Say(new(
            $"{files.Count} 个体系，{files.Sum(Leaves)} 个末级指标，{files.Sum(Passed)} 个算例通过，{Faults + Unreadable} 个错误，{Warnings} 个警告",
            $"{files.Count} systems, {files.Sum(Leaves)} indicators, {files.Sum(Passed)} examples passed, {Faults + Unreadable} faults, {Warnings} warnings"));
    }

    /// <summary>The same as one JSON document on standard output.</summary>
    public void WriteJson() => Json.Write(terminal, new JsonObject
    {
        ["files"] = new JsonArray([.. files.Select(FileOf)]),
        ["problems"] = new JsonArray([.. Twice.Select(problem => new JsonObject { ["code"] = problem.Code, ["place"] = problem.Where, ["message"] = terminal.In(problem.Message) })]),
        ["systems"] = files.Count,
        ["indicators"] = files.Sum(Leaves),
        ["examplesPassed"] = files.Sum(Passed),
        ["faults"] = Faults + Unreadable,
        ["warnings"] = Warnings,
    });

    private static Text LineOf(SystemFileResult file)
    {
        var faults = file.Findings.Count(finding => finding.Severity is FindingSeverity.Fault);
        var (chinese, english) = faults > 0 ? ($"{faults} 个错误", $"{faults} faults") : ("通过", "passed");
        return file.System is { } system
            ? new(
                $"{file.File}  {system.Code}  {system.Name}  {Leaves(file)} 个末级指标，{Passed(file)} 个算例通过  {chinese}",
                $"{file.File}  {system.Code}  {system.Name}  {Leaves(file)} indicators, {Passed(file)} examples passed  {english}")
            : new($"{file.File}  {chinese}", $"{file.File}  {english}");
    }

    private static int Leaves(SystemFileResult file) => file.System is { } system ? system.Indicators.Sum(Leaves) : 0;

    private static int Leaves(Indicator indicator) => indicator.IsLeaf ? 1 : indicator.Children.Sum(Leaves);

    // An example of a whole unit can fail in several numbers; then this counts too few as passed, never too many.
    private static int Passed(SystemFileResult file) =>
        Math.Max(0, file.Examples - file.Findings.Count(finding => finding.Code.StartsWith("example.", StringComparison.Ordinal) && finding.Severity is FindingSeverity.Fault));

    private JsonObject FileOf(SystemFileResult file) => new()
    {
        ["file"] = file.File,
        ["code"] = file.System?.Code,
        ["name"] = file.System?.Name,
        ["indicators"] = Leaves(file),
        ["examples"] = file.Examples,
        ["examplesPassed"] = Passed(file),
        ["findings"] = new JsonArray([.. file.Findings.Select(FindingOf)]),
    };

    private JsonObject FindingOf(SystemFileFinding finding) => new()
    {
        ["severity"] = finding.Severity is FindingSeverity.Fault ? "FAULT" : "WARNING",
        ["code"] = finding.Code,
        ["file"] = finding.File,
        ["line"] = finding.Line,
        ["column"] = finding.Column,
        ["owner"] = finding.Owner,
        ["field"] = finding.Field?.English,
        ["label"] = finding.Field?.In(terminal.Language),
        ["message"] = terminal.In(finding.Message),
    };
}
