using System.Globalization;
using System.Text.Json.Nodes;
using Fadu.Formula.Values;

namespace Fadu.Host.Tests;

/// <summary>A published index, computed by data alone: UNDP's own numbers must come out. Sources in <c>Data/README.md</c>.</summary>
public sealed class HumanDevelopmentIndexTests
{
    private const int Countries = 191;

    private static readonly CommandRun _run = CommandRun.Of(
        "score", "--system", TempFolder.Data("hdi.yaml"), "--data", TempFolder.Data("hdi-2021.csv"), "--json");

    private static readonly Dictionary<string, string[]> _published = File.ReadLines(TempFolder.Data("hdi-2021.csv")).Skip(1)
        .Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[^2..]);

    [Fact]
    public void All_191_published_values_come_out_at_three_decimals()
    {
        var computed = Units().ToDictionary(unit => (string)unit["unit"]!, unit => Numbers.Round((decimal)unit["total"]!, 3));

        computed.Count.ShouldBe(Countries);
        computed.Where(pair => pair.Value != decimal.Parse(_published[pair.Key][0], CultureInfo.InvariantCulture)).ShouldBeEmpty();
    }

    // UNDP ranks by the published value: countries that are equal at three decimals share a rank.
    [Fact]
    public void All_191_published_ranks_come_out_where_equal_published_values_share_one()
    {
        var rounded = Units().ToDictionary(unit => (string)unit["unit"]!, unit => Numbers.Round((decimal)unit["total"]!, 3));

        var ranks = rounded.ToDictionary(pair => pair.Key, pair => 1 + rounded.Values.Count(other => other > pair.Value));

        ranks.Where(pair => pair.Value != int.Parse(_published[pair.Key][1], CultureInfo.InvariantCulture)).ShouldBeEmpty();
    }

    // UNDP's ties are parted by the unrounded totals.
    [Fact]
    public void The_engine_s_own_rank_differs_from_the_published_one_only_for_countries_that_share_their_published_value()
    {
        var sharers = _published.CountBy(country => country.Value[0]).Where(value => value.Value > 1).Select(value => value.Key).ToHashSet();

        var parted = Units().Where(unit => (int)unit["rank"]! != int.Parse(_published[(string)unit["unit"]!][1], CultureInfo.InvariantCulture))
            .Select(unit => (string)unit["unit"]!).ToArray();

        parted.Length.ShouldBe(29);
        parted.Where(country => !sharers.Contains(_published[country][0])).ShouldBeEmpty();
    }

    [Fact]
    public void Columns_with_the_published_values_are_warned_of_and_ignored()
    {
        _run.ErrorLines.Count.ShouldBe(2);
        _run.ErrorLines[0].ShouldContain("published_hdi");
        _run.ErrorLines[1].ShouldContain("published_rank");
    }

    [Fact]
    public void Bands_are_those_of_the_report() => Units().Where(unit => (string)unit["unit"]! is "CHE" or "CHN" or "IND" or "SSD")
        .Select(unit => (string)unit["band"]!).ShouldBe(["极高", "高", "中等", "低"]);

    private static IEnumerable<JsonNode> Units() => JsonNode.Parse(_run.Out)!["units"]!.AsArray().Select(unit => unit!);
}
