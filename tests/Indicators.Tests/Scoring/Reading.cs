using Fadu.Indicators.Checking;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Tests.Scoring;

/// <summary>Finds figures by the codes of units and indicators.</summary>
internal static class Reading
{
    public static int Row(this RoundScores scores, string unit) =>
        scores.Table.Units.Select((one, row) => (one.Code, row)).Single(one => one.Code == unit).row;

    public static UnitScore Of(this RoundScores scores, string unit) => scores[scores.Row(unit)];

    public static CheckedIndicator Indicator(this RoundScores scores, string code) => scores.Plan.System.Indicators.Single(one => one.Code == code);

    public static decimal? Score(this RoundScores scores, string unit, string code) => scores.Score(scores.Row(unit), scores.Indicator(code));

    public static decimal Marks(this RoundScores scores, string unit, string code) => scores.EffectiveMarks(scores.Row(unit), scores.Indicator(code));

    public static IndicatorState State(this RoundScores scores, string unit, string code) => scores.State(scores.Row(unit), scores.Indicator(code));

    public static IEnumerable<IndicatorScore> All(this UnitScore unit) => unit.Indicators.SelectMany(All);

    public static IndicatorScore Indicator(this UnitScore unit, string code) => unit.All().Single(one => one.Code == code);

    private static IEnumerable<IndicatorScore> All(IndicatorScore indicator) => indicator.Children.SelectMany(All).Prepend(indicator);
}
