using System.Globalization;
using Fadu.Kernel;

namespace Fadu.Indicators.Previews;

/// <summary>Tells whoever saw a preview that does not hold any more what would come out otherwise.</summary>
internal static class StalePreview
{
    /// <summary>How many units are told one by one.</summary>
    public const int Most = 20;

    private const string Code = "round.preview_stale";

    /// <summary>How many there are, and what to do; then unit by unit, with its code as the place.</summary>
    public static IEnumerable<Problem> Of(IReadOnlyList<OutcomeChange> changes)
    {
        var (more, andMore) = changes.Count > Most ? ($"，下面列出前 {Most} 个", $"; the first {Most} follow") : ("", "");
        yield return new(Code, new(
            $"预览之后情况变了，采用后有 {changes.Count} 个单位的排名、等次或否决与预览的不同{more}；请重新预览，确认后再采用",
            $"things have changed since the preview: {changes.Count} units would come out with another rank, band or veto{andMore}; preview again and adopt what you see then"), "previewHash");
        foreach (var change in changes.Take(Most))
        {
            yield return new(Code, new(
                $"{change.Name}：预览是{Chinese(change.Previewed)}，现在会是{Chinese(change.Now)}",
                $"{change.Name}: previewed as {English(change.Previewed)}, would now be {English(change.Now)}"), change.Code);
        }
    }

    private static string Chinese(UnitOutcome? outcome) => outcome is null ? "不参评" : string.Join("、", Parts(
        outcome, rank => string.Create(CultureInfo.InvariantCulture, $"第 {rank} 名"), "不排名", "无等次", vetoes => $"否决 {vetoes}"));

    private static string English(UnitOutcome? outcome) => outcome is null ? "not taking part" : string.Join(", ", Parts(
        outcome, rank => string.Create(CultureInfo.InvariantCulture, $"rank {rank}"), "no rank", "no band", vetoes => $"veto {vetoes}"));

    private static IEnumerable<string> Parts(
        UnitOutcome outcome, Func<int, string> ranked, string unranked, string unbanded, Func<string, string> vetoed)
    {
        yield return outcome.Rank is { } rank ? ranked(rank) : unranked;
        yield return outcome.Band ?? unbanded;
        if (outcome.Vetoes is not [])
            yield return vetoed(string.Join(' ', outcome.Vetoes));
    }
}
