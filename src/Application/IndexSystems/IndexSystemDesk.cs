using System.Text;
using Fadu.Application.Commands;
using Fadu.Catalog;
using Fadu.Catalog.Writing;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Kernel;

namespace Fadu.Application.IndexSystems;

/// <summary>What can be done with index systems: drafts and revisions.</summary>
/// <param name="workplace">Where it is done.</param>
public sealed class IndexSystemDesk(Workplace workplace)
{
    /// <summary>Carries out a command on a system: start, import, change or discard a draft, publish it.</summary>
    /// <param name="code">Code of the system.</param>
    /// <param name="command">A record of <see cref="Indicators.Revisions"/>.</param>
    /// <param name="decide">Its decision.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<Result<Done>> ExecuteAsync(string code, object command, Func<SystemRecord, Result<SystemEvent[]>> decide, Caller caller, CancellationToken ct) =>
        workplace.ExecuteAsync(Aggregates.IndexSystem, Aggregates.StreamOfSystem(code), command, decide, caller, ct);

    /// <summary>Takes the text of an index system (YAML) as the draft; the first one makes the system known.</summary>
    /// <param name="text">As a file has it, see <c>indicators/README.md</c>.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>With <c>field.system_file</c> where its structure can't be read; else as <see cref="ImportDraft.Decide"/>: other faults only keep it from being published.</returns>
    public async Task<SystemImport> ImportAsync(string text, Caller caller, CancellationToken ct)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var file = SystemFile.Load(stream, "yaml");
        FileFinding[] findings = [.. file.Findings.Select(one => new FileFinding(one.Line, one.Column, one.Severity, one.Code, one.Owner, one.Field, one.Message))];
        if (file.System is not { } system)
        {
            return new(null, findings, file.Examples, [new("field.system_file", new(
                $"文件有 {findings.Length} 处错误，读不出指标体系，没有导入；请按 findings 逐条改正",
                $"the file has {findings.Length} faults and no system can be read from it, so it was not imported; correct what findings list"), "yaml")]);
        }

        var import = new ImportDraft(system);
        var done = await ExecuteAsync(system.Code, import, import.Decide, caller, ct);
        return new(system.Code, findings, file.Examples, done.Problems);
    }

    /// <summary>The text of an index system (YAML), which can be taken as the draft again: see <see cref="SystemWriter.Write"/>.</summary>
    public static string Export(IndexSystem definition) => SystemWriter.Write(definition);

    /// <summary>A system with its revisions and draft; null where there is none of that code.</summary>
    public async Task<SystemRecord?> FindAsync(string code, CancellationToken ct) =>
        await workplace.LookAtAsync(Aggregates.IndexSystem, Aggregates.StreamOfSystem(code), ct) is { Head.Version: > 0, State: var state } ? state : null;
}
