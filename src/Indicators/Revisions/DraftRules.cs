using Fadu.Indicators.Checking;
using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>What several decisions about drafts ask for.</summary>
internal static class DraftRules
{
    /// <summary>The system is known; else <c>system.unknown</c>.</summary>
    public static void Known(Refusals refusals, SystemRecord state) => refusals.AddIf(
        state.Code.Length == 0, "system.unknown", null, "没有这套指标体系；请先导入文件", "there is no such index system; import a file first");

    /// <summary>The draft's definition; null, with <c>system.unknown</c> or <c>draft.none</c>, where there is none.</summary>
    public static IndexSystem? Open(Refusals refusals, SystemRecord state)
    {
        Known(refusals, state);
        refusals.AddIf(
            state is { Code: [_, ..], Draft: null }, "draft.none", null, "没有草稿；请先新建草稿", "there is no draft; start one first");
        return state.Draft?.Definition;
    }

    /// <summary>Each fault under its own code, with what it belongs to, else its JSON pointer. Warnings do not refuse.</summary>
    public static void Faults(Refusals refusals, IEnumerable<SystemFinding> findings)
    {
        foreach (var fault in findings.Where(finding => finding.Severity is FindingSeverity.Fault))
            refusals.Add(new(fault.Code, fault.Message, fault.Owner ?? fault.Path));
    }

    /// <summary>Something of the code is there; else a refusal with the nearest code that is.</summary>
    /// <param name="refusals">Where refusals go.</param>
    /// <param name="code">The refusal's own code.</param>
    /// <param name="where">The command's field.</param>
    /// <param name="written">What was written.</param>
    /// <param name="known">What there is.</param>
    /// <param name="thing">What it should have been: 指标, indicator.</param>
    public static void Among(Refusals refusals, string code, string where, string written, IEnumerable<string> known, Text thing)
    {
        var all = known.ToArray();
        if (all.Contains(written, StringComparer.Ordinal))
            return;

        var nearest = NearestName.Find(written, all);
        refusals.Add(
            code,
            where,
            $"草稿里没有{thing.Chinese}“{Quoting.Shown(written)}”{(nearest is null ? "，请核对" : $"；是不是 {nearest}？")}",
            $"the draft has no {thing.English} '{Quoting.Shown(written)}'{(nearest is null ? "; check it" : $"; did you mean {nearest}?")}");
    }

    /// <summary>There is an indicator of the code; else <c>draft.unknown_indicator</c>.</summary>
    public static Indicator? Indicator(Refusals refusals, IndexSystem draft, string code)
    {
        Among(refusals, "draft.unknown_indicator", "indicator", code, IndicatorTree.All(draft).Select(indicator => indicator.Code), new("指标", "indicator"));
        return IndicatorTree.Find(draft, code);
    }
}
