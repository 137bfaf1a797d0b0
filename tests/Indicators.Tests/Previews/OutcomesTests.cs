using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Previews;
using Fadu.Indicators.Tests.Scoring;
using static Fadu.Indicators.Tests.Scoring.Draft;

namespace Fadu.Indicators.Tests.Previews;

public sealed class OutcomesTests
{
    private static readonly IndexSystem System = Whole(Leaf("1", 10, "[x]")) with
    {
        Bands = [new("好", 5, null), new("差", 0, null)],
        Vetoes = [new() { Code = "V1", Name = "一票", When = "[b]" }],
        Statuses = [new() { Code = "X", Name = "注销", When = "[b2]" }],
    };

    private static readonly Round Plain = Round.Of(System).Unit("甲", "x=8 b=false b2=false").Unit("乙", "x=6 b=false b2=false");

    [Fact]
    public void It_is_the_same_while_place_band_and_vetoes_are_whatever_the_totals()
    {
        var other = Round.Of(System).Unit("乙", "x=5 b=false b2=false").Unit("甲", "x=9 b=false b2=false");

        Outcomes.HashOf(other.Score()).ShouldBe(Outcomes.HashOf(Plain.Score()));
        Outcomes.Between(Plain.Score(), other.Score()).ShouldBeEmpty();
        Outcomes.HashOf(Plain.Score()).ShouldMatch("^[0-9a-f]{64}$");
    }

    [Theory]
    [InlineData("x=8 b=false b2=false", "x=9 b=false b2=false", "甲: 1 好 [] → 2 好 [] | 乙: 2 好 [] → 1 好 []")]
    [InlineData("x=8 b=false b2=false", "x=4 b=false b2=false", "乙: 2 好 [] → 2 差 []")]
    [InlineData("x=8 b=false b2=false", "x=6 b=true b2=false", "乙: 2 好 [] → 2 差 [V1]")]
    [InlineData("x=8 b=false b2=false", "x=6 b=false b2=true", "乙: 2 好 [] → - 注销 []")]
    public void Another_place_band_status_or_veto_makes_it_another(string one, string two, string told)
    {
        var now = Round.Of(System).Unit("甲", one).Unit("乙", two).Score();

        Outcomes.HashOf(now).ShouldNotBe(Outcomes.HashOf(Plain.Score()));
        string.Join(" | ", Outcomes.Between(Plain.Score(), now).Select(change => $"{change.Code}: {Shown(change.Previewed)} → {Shown(change.Now)}").Reverse()).ShouldBe(told);
    }

    [Fact]
    public void A_unit_that_left_or_joined_is_told_as_such()
    {
        var now = Round.Of(System).Unit("甲", "x=8 b=false b2=false").Unit("乙", "x=6 b=false b2=false", withdrawn: true).Unit("丙", "x=1 b=false b2=false").Score();

        Outcomes.Between(Plain.Score(), now).Select(change => $"{change.Name}: {Shown(change.Previewed)} → {Shown(change.Now)}")
            .ShouldBe(["丙: none → 2 差 []", "乙: 2 好 [] → none"]);
    }

    private static string Shown(UnitOutcome? outcome) =>
        outcome is null ? "none" : $"{(outcome.Rank is { } rank ? $"{rank}" : "-")} {outcome.Band} [{string.Join(' ', outcome.Vetoes)}]";
}
