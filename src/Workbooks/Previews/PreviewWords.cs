using Fadu.Formula.Values;
using Fadu.Indicators.Previews;

namespace Fadu.Workbooks.Previews;

/// <summary>Previews in words.</summary>
internal static class PreviewWords
{
    /// <summary>Marks as they are; 无 where there are none.</summary>
    public static string Marks(decimal? marks) => marks is { } number ? Numbers.Show(Numbers.Snap(number)) : "无";

    /// <summary>Marks with their sign.</summary>
    public static string Signed(decimal marks) => $"{(marks > 0 ? "+" : "")}{Numbers.Show(Numbers.Snap(marks))}";

    /// <summary>What is promised of a unit; null: it takes no part.</summary>
    public static string Of(UnitOutcome? outcome) => outcome is null ? "不参评"
        : $"{(outcome.Rank is { } rank ? $"第 {rank} 名" : "不排名")}、{outcome.Band ?? "无等次"}{(outcome.Vetoes is [] ? "" : $"、否决 {string.Join(' ', outcome.Vetoes)}")}";
}
