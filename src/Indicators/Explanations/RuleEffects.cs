using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring.Outcomes;
using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>What rules do to a unit upon which they tell, in words.</summary>
internal static class RuleEffects
{
    public static Text OfGate { get; } = new("不参加排名，单独列出", "it is not ranked, but shown apart");

    public static Text OfStatus { get; } = new("以此状态代替等次，不参加排名", "it bears this status in place of a band and is not ranked");

    public static Text OfVeto(BandTable bands, Veto veto, int place) => veto.Effect is VetoEffect.Commendation
        ? new("不予表彰", "it is barred from commendation")
        : bands.LoweredBy(place) is >= 0 and var band
            ? new($"等次最高为“{bands.Bands[band].Name}”", $"its band is '{bands.Bands[band].Name}' at best")
            : new("没有等次可降", "there is no band to lower");

    public static Text OfCheck(bool isWarning) => isWarning
        ? new("请核对并说明", "it is asked to confirm with a note")
        : new("不能提交", "it can't be submitted");
}
