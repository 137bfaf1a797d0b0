using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>Bands, band sets and indicators that vetoes, status rules and examples name exist.</summary>
/// <remarks>The band that an example expects is none of them: where no such band is left, the example fails as one whose marks changed does.</remarks>
internal static class ReferenceRules
{
    public static void Check(IndexSystem system, IReadOnlyList<IndicatorNode> indicators, Findings findings)
    {
        for (var i = 0; i < system.Vetoes.Count; i++)
            Check(system, system.Vetoes[i], JsonPointer.Join("/vetoes", i), findings);

        for (var i = 0; i < system.Statuses.Count; i++)
        {
            for (var j = 0; j < system.Statuses[i].BandSets.Count; j++)
            {
                var path = JsonPointer.Join(JsonPointer.Join(JsonPointer.Join("/statuses", i), "bandSets"), j);
                BandSet(system, system.Statuses[i].BandSets[j], path, system.Statuses[i].Code, findings);
            }
        }

        var codes = indicators.Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < system.Examples.Count; i++)
            Check(system, system.Examples[i], codes, JsonPointer.Join("/examples", i), findings);
    }

    private static void Check(IndexSystem system, Veto veto, string path, Findings findings)
    {
        var band = JsonPointer.Join(path, "band");
        if (veto.Effect is VetoEffect.Commendation && (veto.Band is not null || veto.BandsBySet.Count > 0))
        {
            findings.Warn("system.veto_band_ignored", band, veto.Code, new(
                "effect: commendation 不改等次，band 不起作用；请删去其中一个",
                "effect: commendation leaves the band alone, so that band has no effect; leave one of them out"));
        }

        if (veto.Band is { } name)
        {
            Band(name, AllBands(system), band, veto.Code, findings);
            if (veto.Effect is not VetoEffect.Commendation)
                WarnOfSetsWithout(name, system, band, veto.Code, findings);
        }

        foreach (var (set, inSet) in veto.BandsBySet)
        {
            var place = JsonPointer.Join(band, set);
            if (system.BandSets.FirstOrDefault(known => known.Name == set) is { } known)
                Band(inSet, known.Bands.Select(one => one.Name), place, veto.Code, findings);
            else
                BandSet(system, set, place, veto.Code, findings);
        }
    }

    // There the last band is given, which costs a unit its title: a mistyped name should not do that without a word.
    private static void WarnOfSetsWithout(string name, IndexSystem system, string path, string owner, Findings findings)
    {
        var tables = system.BandSets.Prepend(new("bands", system.Bands)).Where(set => set.Bands.Count > 0).ToArray();
        if (!Array.Exists(tables, set => set.Bands.Any(band => band.Name == name)))
            return;

        foreach (var set in tables.Where(set => set.Bands.All(band => band.Name != name)))
        {
            findings.Warn("system.veto_band_not_in_set", path, owner, new(
                $"“{Quoting.Shown(set.Name)}”里没有等次“{Quoting.Shown(name)}”，那里会降到最后一等“{Quoting.Shown(set.Bands[^1].Name)}”；请写成 band: {{ 等次表名: 等次 }}",
                $"'{Quoting.Shown(set.Name)}' has no band '{Quoting.Shown(name)}', so that its last one, '{Quoting.Shown(set.Bands[^1].Name)}', is given there; write band: {{ set: band }}"));
        }
    }

    private static void Check(IndexSystem system, UnitExample example, HashSet<string> codes, string path, Findings findings)
    {
        if (example.BandSet is { } set)
            BandSet(system, set, JsonPointer.Join(path, "bandSet"), null, findings);

        foreach (var code in example.Marks.Keys.Where(code => !codes.Contains(code)))
        {
            findings.Fault("system.unknown_indicator", JsonPointer.Join(JsonPointer.Join(path, "marks"), code), null, new(
                $"没有编号为 {Quoting.Shown(code)} 的指标{Instead(code, codes).Chinese}",
                $"there is no indicator with the code {Quoting.Shown(code)}{Instead(code, codes).English}"));
        }
    }

    private static IEnumerable<string> AllBands(IndexSystem system) =>
        system.Bands.Concat(system.BandSets.SelectMany(set => set.Bands)).Select(band => band.Name).Distinct();

    private static void Band(string name, IEnumerable<string> bands, string path, string? owner, Findings findings)
    {
        var known = bands.ToArray();
        if (known.Contains(name))
            return;

        findings.Fault("system.unknown_band", path, owner, new(
            $"没有叫“{Quoting.Shown(name)}”的等次{OneOf(known).Chinese}", $"there is no band '{Quoting.Shown(name)}'{OneOf(known).English}"));
    }

    private static void BandSet(IndexSystem system, string name, string path, string? owner, Findings findings)
    {
        var known = system.BandSets.Select(set => set.Name).ToArray();
        if (known.Contains(name))
            return;

        findings.Fault("system.unknown_band_set", path, owner, new(
            $"bandSets 里没有“{Quoting.Shown(name)}”{OneOf(known).Chinese}", $"there is no '{Quoting.Shown(name)}' in bandSets{OneOf(known).English}"));
    }

    private static Text OneOf(string[] known) => known is []
        ? new("，这套体系一个也没有写", "; the system has none")
        : new($"，请写{string.Join("、", known.Take(20).Select(one => $"“{Quoting.Shown(one)}”"))}之一", $"; write one of {string.Join(", ", known.Take(20).Select(Quoting.Shown))}");

    private static Text Instead(string name, IEnumerable<string> known) => NearestName.Find(name, known) is { } near
        ? new($"，是不是 {near}？", $"; did you mean {near}?")
        : new("", "");
}
