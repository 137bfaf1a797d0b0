using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Host.Results;

/// <summary>
/// What the numbers of a unit do not show: an indicator that was not reported has 0 like one that earned nothing, one that
/// does not apply an empty cell like one that was skipped; and why a unit has no rank, no band or a lower one.
/// </summary>
internal static class Notes
{
    /// <summary>All of it in one line; empty where there is nothing to say.</summary>
    public static string Of(UnitScore unit, Language language) => Join(All(unit), language);

    /// <summary>The same by codes alone, without what only has to be looked at.</summary>
    public static string Short(UnitScore unit, Language language) => Join(
        new (Text What, IEnumerable<string> Codes)[]
        {
            (new("状态", "status"), unit.Status is { } status ? [status.Name] : []),
            (new("未过门槛", "gate not met"), unit.FailedGates.Select(gate => gate.Gate.Code)),
            (new("否决", "veto"), unit.Vetoes.Where(veto => veto.Effect is VetoEffect.Band).Select(veto => veto.Code)),
            (new("不予表彰", "no commendation"), unit.Vetoes.Where(veto => veto.Effect is VetoEffect.Commendation).Select(veto => veto.Code)),
            (new("缺失", "missing"), Codes(unit, IndicatorState.Missing)),
            (new("不适用", "not applicable"), Codes(unit, IndicatorState.NotApplicable)),
        }
        .Select(note => (note.What, Codes: string.Join(' ', note.Codes))).Where(note => note.Codes is not "")
        .Select(note => new Text($"{note.What.Chinese} {note.Codes}", $"{note.What.English} {note.Codes}")),
        language);

    private static string Join(IEnumerable<Text> notes, Language language) =>
        string.Join(language is Language.English ? "; " : "；", notes.Select(note => note.In(language)));

    private static IEnumerable<string> Codes(UnitScore unit, IndicatorState state) =>
        ScoreTree.Leaves(unit).Where(leaf => leaf.State == state).Select(leaf => leaf.Code);

    private static IEnumerable<Text> All(UnitScore unit)
    {
        if (unit.Total is null)
            yield return new("没有可计分的指标", "no indicator is left to score");
        if (unit.Status is { } status)
            yield return new($"状态 {status.Code} {status.Name}", $"status {status.Code} {status.Name}");

        foreach (var gate in unit.FailedGates)
            yield return With(new($"未过门槛 {gate.Gate.Code} {gate.Gate.Name}", $"gate not met {gate.Gate.Code} {gate.Gate.Name}"), gate.Reason);
        foreach (var veto in unit.Vetoes)
            yield return veto.Effect is VetoEffect.Band
                ? new($"一票否决 {veto.Code} {veto.Name}", $"veto {veto.Code} {veto.Name}")
                : new($"不予表彰 {veto.Code} {veto.Name}", $"no commendation {veto.Code} {veto.Name}");

        foreach (var leaf in ScoreTree.Leaves(unit).Where(leaf => leaf.State is IndicatorState.Missing))
            yield return With(new($"缺失 {leaf.Code}", $"missing {leaf.Code}"), leaf.MissingReason);
        if (string.Join(' ', Codes(unit, IndicatorState.NotApplicable)) is not "" and var codes)
            yield return new($"不适用 {codes}", $"not applicable {codes}");

        foreach (var flag in unit.FlaggedVetoes)
            yield return With(new($"待查：一票否决 {flag.Veto.Code} 无法判断", $"to be looked at: veto {flag.Veto.Code} cannot be told"), flag.Reason);
        foreach (var deduction in unit.Deductions.Where(deduction => deduction.Result is null))
            yield return With(new($"待查：扣分项 {deduction.Adjustment.Code} 无法计算", $"to be looked at: deduction {deduction.Adjustment.Code} cannot be told"), deduction.MissingReason);
        foreach (var check in unit.FailedChecks)
            yield return check.IsWarning
                ? new($"请核对 {check.Code} {check.Message}", $"to be confirmed {check.Code} {check.Message}")
                : new($"校验错误 {check.Code} {check.Message}", $"check failed {check.Code} {check.Message}");
    }

    private static Text With(Text text, MissingReason reason) => reason is MissingReason.None
        ? text
        : new($"{text.Chinese}（{ValueText.Show(reason).Chinese}）", $"{text.English} ({ValueText.Show(reason).English})");
}
