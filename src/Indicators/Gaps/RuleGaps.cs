using Fadu.Formula;
using Fadu.Formula.Values;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Trials;
using Fadu.Kernel;

namespace Fadu.Indicators.Gaps;

/// <summary>The rules that stand in a unit's way, and what lifts them.</summary>
internal static class RuleGaps
{
    /// <summary>Vetoes that hold or can't be told, gates that are not met, status rules that hold; each in file order.</summary>
    public static IEnumerable<RuleGap> Of(UnitInRound unit)
    {
        var (system, outcome, bands) = (unit.Scores.Plan.System, unit.Scores.Outcome, unit.Scores.Bands);
        RuleGap?[] all =
        [
            .. system.Vetoes.Select((veto, i) => Told(
                unit, RuleKind.Veto, veto.Rule.Code, veto.Rule.Name, RuleEffects.OfVeto(bands, veto.Rule, i), outcome.Vetoes[i][unit.Row], veto.When, tried => tried.Veto(i))),
            .. system.Gates.Select((gate, i) => Told(
                unit, RuleKind.Gate, gate.Rule.Code, gate.Rule.Name, RuleEffects.OfGate, outcome.Gates[i][unit.Row], gate.When, tried => tried.Gate(i))),
            .. system.Statuses.Select((status, i) => (status.Rule, status.When, Place: i))
                .Where(one => one.Rule.BandSets is [] || (unit.Scores.BandSet is { } set && one.Rule.BandSets.Contains(set)))
                .Select(one => Told(
                    unit, RuleKind.Status, one.Rule.Code, one.Rule.Name, RuleEffects.OfStatus, outcome.Statuses[one.Place][unit.Row], one.When, tried => tried.StatusRule(one.Place))),
        ];
        return all.OfType<RuleGap>();
    }

    private static RuleGap? Told(
        UnitInRound unit, RuleKind kind, string code, string name, Text effect, Value result, CheckedFormula when, Func<TrialOutcome, Value> resultOf)
    {
        var outcome = result.IsMissing ? RuleOutcome.Untold : result.Boolean ? RuleOutcome.Holds : RuleOutcome.DoesNotHold;
        var stands = kind switch
        {
            RuleKind.Gate => outcome is not RuleOutcome.Holds,
            RuleKind.Veto => outcome is not RuleOutcome.DoesNotHold,
            _ => outcome is RuleOutcome.Holds,
        };
        return !stands ? null : new()
        {
            Kind = kind,
            Code = code,
            Name = name,
            Outcome = outcome,
            Effect = effect,
            UsesPeers = when.UsesPeers,
            IsWithheld = unit.Withholds(when),
            // A veto that can't be told does not strike: there is nothing to lift, only something to report.
            Moves = kind is RuleKind.Veto && outcome is RuleOutcome.Untold ? [] : FormulaMoves.Find(unit, when, null, Yardstick.OfRule(kind is RuleKind.Gate), resultOf),
        };
    }
}
