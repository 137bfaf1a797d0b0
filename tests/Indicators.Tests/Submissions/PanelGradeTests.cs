using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Submissions;
using Fadu.Indicators.Tests.Rounds;
using Fadu.Indicators.Values;
using static Fadu.Indicators.Tests.Submissions.SubmissionStage;

namespace Fadu.Indicators.Tests.Submissions;

public sealed class PanelGradeTests
{
    private static readonly Item _visit = RoundStage.System.Items.Single(item => item.Code == "visit");
    private static readonly Item _site = RoundStage.System.Items.Single(item => item.Code == "site");

    [Theory]
    [InlineData("80", "80")]
    [InlineData("80 85", "82.5")]
    [InlineData("60 90 91 100", "85.25")]
    [InlineData("60 90 91 92 100", "91")]
    [InlineData("60 60 70 100 100 100", "82.5")]
    [InlineData("0 0 1", "0.3333333333333333333333333333")]
    [InlineData("70 1000 80", "75")]
    public void The_mean_without_the_highest_and_the_lowest_of_five(string grades, string mean) =>
        PanelGrade.Of(_visit, grades.Split(' ').Select(grade => V(decimal.Parse(grade, global::System.Globalization.CultureInfo.InvariantCulture)))).ToString().ShouldBe(mean);

    [Fact]
    public void Options_count_by_their_values_and_keep_their_name_where_all_agree()
    {
        PanelGrade.Of(_site, [V("A"), V("B")]).ShouldBe(V(0.9m));
        PanelGrade.Of(_site, [V("B"), V("B")]).ShouldBe(V("B"));
        PanelGrade.Of(_site, [V("B"), V(0.8m)]).ShouldBe(V(0.8m));
    }

    [Fact]
    public void Of_what_has_no_mean_more_than_half_decide()
    {
        var fraud = new Item { Code = "fraud", Name = "弄虚作假", Type = ItemType.Boolean, From = ItemSource.Evaluator };

        PanelGrade.Of(fraud, [V(true), V(false), V(true)]).ShouldBe(V(true));
        PanelGrade.Of(fraud, [V(true), V(false)]).ShouldBeNull();
        PanelGrade.Of(fraud, [V(false)]).ShouldBe(V(false));
    }

    [Fact]
    public void Without_grades_there_is_none() => PanelGrade.Of(_visit, Array.Empty<ItemValue>()).ShouldBeNull();

    [Fact]
    public void Numbers_too_large_to_add_still_have_a_mean() => PanelGrade.Of(
        new Item { Code = "x", Name = "x", Type = ItemType.Decimal, From = ItemSource.Evaluator }, [V(decimal.MaxValue - 1), V(decimal.MaxValue - 3)])!.Value.Number!.Value
        .ShouldBe(decimal.MaxValue - 2, 2);
}
