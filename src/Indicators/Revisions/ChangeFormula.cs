using System.Diagnostics;
using Fadu.Indicators.Decisions;
using Fadu.Kernel;

namespace Fadu.Indicators.Revisions;

/// <summary>Changes a formula of the draft.</summary>
/// <param name="Place">Which formula of which kind of thing.</param>
/// <param name="Code">The code of the indicator, bonus, veto …</param>
/// <param name="Formula">The new text, at most 2,000 characters when it is published; null or blank takes an <see cref="FormulaPlace.AppliesWhen"/> away.</param>
public sealed record ChangeFormula(FormulaPlace Place, string Code, string? Formula)
{
    /// <summary>Decides whether it may be changed. Whether it can be read is looked at when the draft is published.</summary>
    /// <returns><see cref="FormulaChanged"/>; nothing where the text is the same; or
    /// <c>system.unknown</c>, <c>draft.none</c>, <c>draft.unknown_indicator</c>, <c>draft.unknown_rule</c>, <c>draft.formula_needed</c>.</returns>
    public Result<SystemEvent[]> Decide(SystemRecord state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (refusals, formula) = (new Refusals(), string.IsNullOrWhiteSpace(Formula) ? null : Formula);
        var draft = DraftRules.Open(refusals, state);
        if (draft is not null)
        {
            var isIndicator = Place is FormulaPlace.Indicator or FormulaPlace.AppliesWhen;
            DraftRules.Among(refusals, isIndicator ? "draft.unknown_indicator" : "draft.unknown_rule", "code", Code, FormulaPlaces.Codes(draft, Place), Thing);
        }

        refusals.AddIf(
            formula is null && Place is not FormulaPlace.AppliesWhen,
            "draft.formula_needed",
            "formula",
            "没有写公式，请写上",
            "there is no formula; write one");
        return refusals.Or<SystemEvent>(() => FormulaPlaces.Change(draft!, Place, Code, formula) == draft ? [] : [new FormulaChanged(Place, Code, formula)]);
    }

    private Text Thing => Place switch
    {
        FormulaPlace.Indicator => new("有公式的指标", "indicator with a formula"),
        FormulaPlace.AppliesWhen => new("指标", "indicator"),
        FormulaPlace.Bonus => new("加分项", "bonus"),
        FormulaPlace.Deduction => new("扣分项", "deduction"),
        FormulaPlace.Veto => new("一票否决", "veto"),
        FormulaPlace.Gate => new("条件", "gate"),
        FormulaPlace.Status => new("注销规则", "status rule"),
        FormulaPlace.Check => new("逻辑校验", "check"),
        _ => throw new UnreachableException($"No case for {Place}."),
    };
}
