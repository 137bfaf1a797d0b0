using Fadu.Indicators.IndexSystems;

namespace Fadu.Host.Demo;

/// <summary>How likely values are drawn: by hand for the items of 八五普法中期评估, by type and range for any other.</summary>
internal static class Distributions
{
    private static readonly Dictionary<string, Func<District, decimal>> _numbers = new(StringComparer.Ordinal)
    {
        ["population"] = district => district.Any(180, 1150) * 1000,
        ["villages"] = district => district.IsUrban ? 0 : district.Any(35, 160),
        ["communities"] = district => district["villages"] + district.Any(25, 110),
        ["schools"] = district => district.Any(28, 130),
        ["leader-sessions"] = district => district.Good(0, 4, 0),
        ["fund"] = district => Math.Round(district["population"] * district.Good(0.55m, 1.15m, 2) / 1000) * 1000,
        ["full-time-staff"] = district => district.Good(0, 4, 0),
        ["duty-units"] = district => district.Any(38, 62),
        ["duty-lists-public"] = district => district.Part("duty-units", 0.6m),
        ["duty-reviews"] = district => district.Part("duty-units", 0.3m),
        ["case-explanations"] = district => district.Good(4, 26, 0),
        ["supervision-slips"] = district => district.Any(0, 9),
        ["supervision-late"] = district => Math.Min(district["supervision-slips"], district.Bad(0, 4, 0)),
        ["study-group-sessions"] = district => district.Good(0, 4, 0),
        ["exam-required"] = district => district.Any(600, 3200),
        ["exam-passed"] = district => district.Part("exam-required", 0.78m),
        ["hearing-units-required"] = district => district.Any(14, 30),
        ["hearing-units-attended"] = district => district.Part("hearing-units-required", 0.5m),
        ["schools-with-vice-head"] = district => district.Part("schools", 0.85m),
        ["schools-with-periods"] = district => district.Part("schools", 0.5m),
        ["theme-events-required"] = _ => 12,
        ["theme-events"] = district => district.Part("theme-events-required", 0.5m),
        ["posts"] = district => district.Good(80, 900, 0),
        ["reports-required"] = _ => 24,
        ["reports-sent"] = district => district.Good(14, 30, 0),
        ["law-literates"] = district => Math.Floor(district["villages"] * district.Good(1.6m, 3.6m, 2)),
        ["communities-with-adviser"] = district => district.Part("communities", 0.88m),
        ["model-communities"] = district => district.Part("communities", 0.02m),
        ["recheck-due"] = district => district.Any(0, 10),
        ["titles-withdrawn"] = district => Math.Min(district["recheck-due"], district.Bad(0, 2, 0)),
        ["mediation-rate"] = district => district.Good(90, 99.6m, 1),
        ["communities-with-site"] = district => district.Part("communities", 0.55m),
        ["culture-events"] = district => district.Good(3, 16, 0),
        ["awareness"] = district => district.Good(70, 94, 1),
        ["satisfaction"] = district => district.Good(78, 96, 1),
        ["literacy-index"] = district => district.Good(62, 84, 1),
        ["admin-cases"] = district => district.Any(0, 60),
        ["head-attended"] = district => district.Part("admin-cases", 0.7m),
        ["litigation-rate"] = district => district.Bad(45, 140, 1),
        ["projects-opened"] = district => district.Any(0, 9),
        ["projects-closed"] = district => district.Part("projects-opened", 0.4m),
        ["news-national"] = district => district.Good(0, 3, 0),
        ["news-provincial"] = district => district.Good(0, 8, 0),
        ["news-city"] = district => district.Good(4, 30, 0),
        ["awards-national"] = _ => 0,
        ["awards-provincial"] = district => district.Good(0, 1.2m, 0),
        ["site-meetings"] = district => district.Good(0, 0.9m, 0),
        ["criticisms"] = district => district.Bad(0, 0.8m, 0),
        ["untrue-items"] = district => district.Bad(0, 1.4m, 0),
        ["opinion-late"] = district => district.Bad(0, 2, 0),
        ["major-incidents"] = _ => 0,
        ["ideology-incidents"] = _ => 0,
    };

    private static readonly Dictionary<string, Func<District, string>> _texts = new(StringComparer.Ordinal)
    {
        ["plan-issue-date"] = district => district.Values["plan-issued"] is "否" ? "" : district.Day(new(2021, 10, 8), new(2022, 3, 20)),
        ["case-level"] = district => district.Pick(["省级", "市级", "无", "无"]),
        ["self-report-date"] = district => district.Day(new(2023, 8, 15), new(2023, 9, 8)),
        ["fraud"] = _ => "否",
        ["head-convicted"] = _ => "否",
    };

    /// <summary>Draws a value of an item or attribute; the empty text where it is not reported.</summary>
    public static string Draw(District district, Item item)
    {
        if (item.StatisticsOnly)
            return "";

        if (_texts.TryGetValue(item.Code, out var text))
            return text(district);

        return _numbers.TryGetValue(item.Code, out var number)
            ? District.Show(Math.Clamp(number(district), item.Min ?? decimal.MinValue, item.Max ?? decimal.MaxValue), 1)
            : ByType(district, item);
    }

    private static string ByType(District district, Item item) => item.Type switch
    {
        ItemType.Boolean when item.LowerIsBetter is true => "否",
        ItemType.Boolean => district.Likely(),
        ItemType.Choice => district.Pick([.. item.Choices.OrderByDescending(choice => choice.Value).Select(choice => choice.Name)]),
        ItemType.Date => district.Day(
            DateOnly.FromDayNumber((int)(item.Min ?? new DateOnly(2023, 1, 1).DayNumber)),
            DateOnly.FromDayNumber((int)(item.Max ?? new DateOnly(2023, 12, 31).DayNumber))),
        ItemType.Text => "示例",
        ItemType.Percent => District.Show(Number(district, item, 1), 1) + "%",
        _ => District.Show(Number(district, item, item.Type is ItemType.Integer ? 0 : 1), 1),
    };

    private static decimal Number(District district, Item item, int decimals)
    {
        // A range that nobody bounded, or bounded for safety only, says little of what is usual.
        var low = item.Min ?? 0;
        var high = Math.Min(item.Max ?? 100, low + 100);
        return item.LowerIsBetter is true ? district.Bad(low, low + ((high - low) / 10), decimals) : district.Good(low, high, decimals);
    }
}
