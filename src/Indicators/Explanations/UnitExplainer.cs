using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>How one unit came to its scores: the formulas with the unit's own numbers. Each part is made when it is asked for.</summary>
/// <param name="scores">The scored round.</param>
/// <param name="row">The unit's row.</param>
/// <param name="contexts">Those of the scores; whoever explains many units shares them.</param>
/// <param name="showsPeers">Whether the viewer may know figures of the group; where not, steps that tell of other units are withheld.</param>
public sealed class UnitExplainer(RoundScores scores, int row, UnitContexts contexts, bool showsPeers)
{
    private readonly Remarks _remarks = new(scores.Plan.System.System.Decimals);
    private readonly StepReader _steps = new(showsPeers);
    private readonly MarksFlow _flow = new(scores, row);

    /// <summary>The system.</summary>
    public CheckedSystem System => scores.Plan.System;

    /// <summary>Everything found of the unit.</summary>
    public UnitScore Unit { get; } = scores[row];

    /// <summary>How the total comes from its parts; null where it is what the indicators came to.</summary>
    public Text? Total => _remarks.OfTotal(Unit);

    /// <summary>Where all bonuses together are held to a cap; null where they are not.</summary>
    public Text? BonusSum => _remarks.OfSum(Unit.Bonuses, Unit.Bonus);

    /// <summary>Where all deductions together are held to a cap; null where they are not.</summary>
    public Text? DeductionSum => _remarks.OfSum(Unit.Deductions, Unit.Deduction);

    /// <summary>The bonuses, in file order.</summary>
    public IReadOnlyList<AdjustmentExplanation> Bonuses => [.. System.Bonuses.Zip(Unit.Bonuses, Explain)];

    /// <summary>The deductions, in file order.</summary>
    public IReadOnlyList<AdjustmentExplanation> Deductions => [.. System.Deductions.Zip(Unit.Deductions, Explain)];

    /// <summary>The vetoes, in file order.</summary>
    public IReadOnlyList<RuleExplanation> Vetoes =>
    [
        .. System.Vetoes.Select((veto, i) => Explain(
            veto.Rule.Code, veto.Rule.Name, veto.Rule.Rule, RuleEffects.OfVeto(scores.Bands, veto.Rule, i), scores.Outcome.Vetoes[i], RuleOutcome.Holds, veto)),
    ];

    /// <summary>The gates, in file order.</summary>
    public IReadOnlyList<RuleExplanation> Gates =>
    [
        .. System.Gates.Select((gate, i) => Explain(
            gate.Rule.Code, gate.Rule.Name, gate.Rule.Rule, RuleEffects.OfGate, scores.Outcome.Gates[i], RuleOutcome.DoesNotHold, gate) is var made
            && made.Outcome is RuleOutcome.Untold ? made with { Tells = true } : made),
    ];

    /// <summary>The status rules that the round's bands look at, in file order.</summary>
    public IReadOnlyList<RuleExplanation> Statuses =>
    [
        .. System.Statuses.Select((status, i) => (Status: status, Place: i))
            .Where(one => one.Status.Rule.BandSets is [] || (scores.BandSet is { } set && one.Status.Rule.BandSets.Contains(set)))
            .Select(one => Explain(
                one.Status.Rule.Code, one.Status.Rule.Name, one.Status.Rule.Rule, RuleEffects.OfStatus, scores.Outcome.Statuses[one.Place], RuleOutcome.Holds, one.Status)),
    ];

    /// <summary>The checks, in file order.</summary>
    public IReadOnlyList<RuleExplanation> Checks =>
    [
        .. System.Checks.Select((check, i) => Explain(
            check.Rule.Code, check.Rule.Message, null, RuleEffects.OfCheck(check.Rule.IsWarning), scores.Outcome.Checks[i], RuleOutcome.DoesNotHold, check)),
    ];

    /// <summary>The bands, best first.</summary>
    public IReadOnlyList<BandExplanation> Bands =>
    [
        .. scores.Bands.Bands.Select((band, place) => new BandExplanation(
            band.Name,
            band.Min,
            Unit.Total is { } total && Numbers.Compare(total, band.Min) >= 0,
            band.EachAtLeast,
            [.. Unit.Indicators.Where(one => one.NominalMarks > 0 && one.Achievement is { } share && Numbers.Compare(share, band.EachAtLeast ?? 0) < 0).Select(one => one.Code)],
            scores.Outcome.BandBeforeVetoes[row] == place,
            scores.Outcome.Band[row] == place)),
    ];

    /// <summary>How the unit came to its marks on an indicator, one of <see cref="Unit"/>.</summary>
    public IndicatorExplanation Explain(IndicatorScore score)
    {
        ArgumentNullException.ThrowIfNull(score);
        var indicator = score.Indicator;
        var formula = indicator.IsLeaf && score.State is not IndicatorState.NotApplicable
            ? _steps.Read(indicator.Formula!.Text, indicator.Formula.Explain(contexts.ForFormula(row, indicator)))
            : null;
        return new()
        {
            Score = score,
            Rule = indicator.Indicator.Rule,
            Source = indicator.Indicator.Basis,
            AppliesWhen = indicator.AppliesWhen is { } condition ? _steps.Read(condition.Text, condition.Explain(contexts.ForCondition(row))) : null,
            Formula = formula,
            Remarks = score.State is IndicatorState.NotApplicable ? [] : indicator.IsLeaf ? [.. _remarks.Of(score)] : [.. _remarks.OfNode(score)],
            WhyMissing = formula?.Result.WhyMissing,
            WhenMissing = indicator.IsLeaf ? indicator.WhenMissing : null,
            MarksFrom = _flow.From(indicator),
            MarksTo = _flow.To(indicator),
        };
    }

    private AdjustmentExplanation Explain(CheckedAdjustment adjustment, AdjustmentScore score)
    {
        var formula = _steps.Read(adjustment.Formula.Text, adjustment.Formula.Explain(contexts.ForCondition(row)));
        return new(score, formula, [.. _remarks.Of(score)], formula.Result.WhyMissing);
    }

    private RuleExplanation Explain<T>(string code, string name, string? rule, Text effect, Column condition, RuleOutcome tells, CheckedCondition<T> made)
    {
        var outcome = condition.Missing[row] is not MissingReason.None ? RuleOutcome.Untold
            : condition.Booleans[row] ? RuleOutcome.Holds
            : RuleOutcome.DoesNotHold;
        return new()
        {
            Code = code,
            Name = name,
            Rule = rule,
            Outcome = outcome,
            Tells = outcome == tells,
            Effect = effect,
            Condition = _steps.Read(made.When.Text, made.When.Explain(contexts.ForCondition(row))),
        };
    }
}
