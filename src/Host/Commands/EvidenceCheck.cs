using System.Text.Json.Nodes;
using Fadu.Application;
using Fadu.Application.Evidence.Audits;
using Fadu.Application.Evidence.Storage;
using Fadu.Host.Output;
using Fadu.Host.Settings;
using Fadu.Host.Store;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>What <c>fadu verify</c> has found about the files of evidence.</summary>
/// <param name="folder">Where they are, or would be.</param>
/// <param name="report">What was found; null: there is no such folder, and nothing was proven.</param>
internal sealed class EvidenceCheck(string folder, EvidenceAuditReport? report)
{
    // More are told by their number: whoever lost a folder needs no list of ten thousand names.
    private const int Most = 100;

    /// <summary>Whether nothing is wrong, as far as there was something to check.</summary>
    public bool IsSound => report is null or { IsSound: true };

    /// <summary>Checks the files.</summary>
    /// <param name="given">The folder that was named; null: the service's own.</param>
    /// <param name="place">Where the service keeps its data.</param>
    /// <param name="service">What is attached.</param>
    /// <param name="terminal">Is told how far it is.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<EvidenceCheck> RunAsync(string? given, DatabasePlace place, ReviewService service, Terminal terminal, CancellationToken ct)
    {
        var own = SettingSource.Open(terminal.Variable, Environment.CurrentDirectory).Value?.Find(ServeSettings.EvidenceFolder, []);
        var folder = given ?? own ?? Path.Combine(place.Data, "evidence");
        if (!Directory.Exists(folder))
            return new(folder, null);

        var progress = new CountProgress(terminal, new("已核对", "verified"), new("个佐证文件", "files of evidence"));
        var report = await new EvidenceAudit(service.Duplicates, FolderEvidenceStore.AsItIs(folder)).RunAsync(progress, ct);
        progress.Finish();
        return new(folder, report);
    }

    /// <summary>What people are told, what is wrong first.</summary>
    public IEnumerable<Text> Lines()
    {
        if (report is null)
        {
            yield return new($"没有佐证文件夹 {folder}，佐证文件没有核对", $"there is no folder of evidence {folder}, so no file was checked");
            yield break;
        }

        foreach (var finding in report.Findings.Take(Most))
            yield return new($"{NameOf(finding.Fault).Chinese}：{finding.Sha256}{PlaceOf(finding).Chinese}", $"{NameOf(finding.Fault).English}: {finding.Sha256}{PlaceOf(finding).English}");
        if (report.Findings.Count - Most is > 0 and var more)
            yield return new($"另有 {StoreOptions.Count(more)} 个佐证文件", $"and {StoreOptions.Count(more)} more files of evidence");
        var wrong = report.Findings.Count(finding => finding.Fault is not EvidenceFault.Orphan);
        var (files, attached) = (StoreOptions.Count(report.Files), StoreOptions.Count(report.Attached));
        yield return wrong == 0
            ? new($"{files} 个佐证文件内容未变，填报用到的 {attached} 个都在", $"{files} files of evidence are as they were, and the {attached} that submissions have are all there")
            : new($"佐证文件 {StoreOptions.Count(wrong)} 处不符（共 {files} 个，填报用到 {attached} 个）", $"{StoreOptions.Count(wrong)} things are wrong with the evidence ({files} files, of which submissions have {attached})");
    }

    /// <summary>For machines; null where nothing was checked.</summary>
    public JsonNode? ToJson() => report is null ? null : new JsonObject
    {
        ["sound"] = report.IsSound,
        ["files"] = report.Files,
        ["attached"] = report.Attached,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => new JsonObject
        {
            ["fault"] = finding.Fault.ToString().ToUpperInvariant(),
            ["sha256"] = finding.Sha256,
            ["round"] = finding.At?.Round,
            ["unit"] = finding.At?.Unit,
            ["item"] = finding.At?.Item,
        })]),
    };

    private static Text NameOf(EvidenceFault fault) => fault switch
    {
        EvidenceFault.Missing => new("佐证文件不见了", "evidence is missing"),
        EvidenceFault.Altered => new("佐证文件被改动", "evidence was altered"),
        _ => new("没有填报用到的佐证文件，可以删去", "evidence that no submission ever had; it may be removed"),
    };

    private static Text PlaceOf(EvidenceFinding finding) => finding.At is { } at
        ? new($"（轮次 {at.Round}，单位 {at.Unit}，数据项 {at.Item}）", $" (round {at.Round}, unit {at.Unit}, item {at.Item})")
        : new("", "");
}
