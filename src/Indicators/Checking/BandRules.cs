using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Checking;

/// <summary>Band tables are in order and leave nobody without a band.</summary>
internal static class BandRules
{
    public static void Check(IndexSystem system, Findings findings)
    {
        Table(system.Bands, "/bands", findings);
        foreach (var set in system.BandSets)
            Table(set.Bands, JsonPointer.Join("/bandSets", set.Name), findings);
    }

    private static void Table(IReadOnlyList<Band> bands, string path, Findings findings)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < bands.Count; i++)
        {
            var (band, place) = (bands[i], JsonPointer.Join(path, i));
            if (!seen.Add(band.Name))
            {
                findings.Fault("system.band_twice", JsonPointer.Join(place, "name"), null, new(
                    $"等次“{Quoting.Shown(band.Name)}”写了两次", $"the band '{Quoting.Shown(band.Name)}' stands there twice"));
            }

            if (band.EachAtLeast is < 0 or > 1)
            {
                findings.Fault("system.band_share", JsonPointer.Join(place, "eachAtLeast"), null, new(
                    $"eachAtLeast {Numbers.Show(band.EachAtLeast.Value)} 应在 0 和 1 之间，70% 写 0.7",
                    $"eachAtLeast {Numbers.Show(band.EachAtLeast.Value)} must lie between 0 and 1; for 70 %, write 0.7"));
            }

            if (i > 0)
                Order(bands, i, place, findings);
        }

        if (bands is [.., { } last] && (last.Min > 0 || last.EachAtLeast > 0))
        {
            findings.Warn("system.band_gap", JsonPointer.Join(path, bands.Count - 1), null, new(
                $"达不到“{Quoting.Shown(last.Name)}”的单位没有等次；请在最后加一个 min: 0 的等次",
                $"a unit that misses '{Quoting.Shown(last.Name)}' gets no band; add a last one with min: 0"));
        }
    }

    private static void Order(IReadOnlyList<Band> bands, int index, string place, Findings findings)
    {
        var (before, band) = (bands[index - 1], bands[index]);
        if (band.Min > before.Min)
        {
            findings.Fault("system.band_order", JsonPointer.Join(place, "min"), null, new(
                $"等次要从高到低写：“{Quoting.Shown(band.Name)}”的 {Numbers.Show(band.Min)} 比前面“{Quoting.Shown(before.Name)}”的 {Numbers.Show(before.Min)} 高",
                $"bands stand best first: the {Numbers.Show(band.Min)} of '{Quoting.Shown(band.Name)}' is above the {Numbers.Show(before.Min)} of '{Quoting.Shown(before.Name)}' before it"));
        }
        else if (bands.Take(index).FirstOrDefault(better => better.Min <= band.Min && (better.EachAtLeast ?? 0) <= (band.EachAtLeast ?? 0)) is { } better)
        {
            findings.Warn("system.band_unreachable", place, null, new(
                $"一定：没有单位能得“{Quoting.Shown(band.Name)}”，达到它的都先得了“{Quoting.Shown(better.Name)}”",
                $"proved: no unit can get '{Quoting.Shown(band.Name)}', since whoever reaches it gets '{Quoting.Shown(better.Name)}' first"));
        }
    }
}
