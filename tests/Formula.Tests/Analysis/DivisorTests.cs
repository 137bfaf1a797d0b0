namespace Fadu.Formula.Tests.Analysis;

public sealed class DivisorTests
{
    [Theory]
    [InlineData("1 / [件]", "may [件]")]
    [InlineData("1 % [件]", "may [件]")]
    [InlineData("Ratio(1, [件])", "may [件]")]
    [InlineData("1 / ([件] - 5)", "may [件] - 5")]
    [InlineData("1 / [差]", "may [差]")]
    [InlineData("1 / [任]", "may [任]")]
    [InlineData("1 / ([件] * 0)", "proved [件] * 0")]
    [InlineData("1 / 0", "proved 0")]
    [InlineData("Growth([件])", "may Growth([件])")]
    [InlineData("1 / PeerMax([件])", "may PeerMax([件])")]
    [InlineData("1 / Round([比], 0)", "may Round([比], 0)")]
    public void A_divisor_that_can_be_zero_is_told(string text, string warning) => AnalysisCase.Warnings(text).ShouldBe([$"divisor_zero {warning}"]);

    [Theory]
    [InlineData("1 / [人]")]
    [InlineData("1 / ([件] + 1)")]
    [InlineData("1 / [标准]")]
    [InlineData("Ratio([件], PeerMin([人]))")]
    [InlineData("if([件] > 0, 1 / [件], 0)")]
    [InlineData("if([件] != 0, 1 / [件], 0)")]
    [InlineData("if([件] = 0, 0, 1 / [件])")]
    [InlineData("if([件] <= 0, 0, 1 / [件])")]
    [InlineData("if(0 < [件], 1 / [件], 0)")]
    [InlineData("([元] > 0) ? 1 / [元] : 0")]
    [InlineData("if(not ([元] = 0), 1 / [元], 0)")]
    [InlineData("if([元] = 0 or [件] = 0, 0, 1 / [元] + 1 / [件])")]
    [InlineData("if([元] > 0 and [件] > 0, 1 / [元] + 1 / [件], 0)")]
    [InlineData("if([元] > 0 and 1 / [元] > 2, 1, 0)")]
    [InlineData("if([元] = 0 or 1 / [元] > 2, 1, 0)")]
    [InlineData("if([差] > 0, 1 / [差], if([差] < 0, 1 / [差], 0))")]
    [InlineData("if([件] - 5 > 0, 1 / ([件] - 5), 0)")]
    [InlineData("if([差] > 3, 1 / ([差] - 2), 0)")]
    [InlineData("Coalesce(1 / [件], 0)")]
    [InlineData("if(IsMissing(1 / [件]), 0, 1)")]
    [InlineData("if(PeerMax([件]) > 0, [件] / PeerMax([件]), 0)")]
    [InlineData("1 / Max([件], 1)")]
    [InlineData("1 / Clamp([任], 0.5, 2)")]
    [InlineData("[比] / Exp([差])")]
    public void A_divisor_that_cannot_be_zero_is_not(string text) => AnalysisCase.Warnings(text).ShouldBeEmpty();

    [Theory]
    [InlineData("if([差] != 0 or [件] > 0, 1 / [差], 0)")]
    [InlineData("if([差] > -1, 1 / [差], 0)")]
    [InlineData("if([件] > 0, 0, 1 / [件])")]
    [InlineData("if([元] > [差], 1 / [元], 0)")]
    [InlineData("if([件] > 0, 1 / PeerMin([件]), 0)")]
    [InlineData("if([件] > 0, 1 / PeerMax([件] - 0), 0)")]
    public void A_condition_that_does_not_exclude_zero_does_not_help(string text) => AnalysisCase.Warnings(text).Count(warning => warning.StartsWith("divisor_zero", StringComparison.Ordinal)).ShouldBe(1);

    [Theory]
    [InlineData("if([件] >= 0, 1 / [件], 0)", "[件] >= 0", "[件]")]
    [InlineData("if([元] >= 0.0000000000001, 1 / [元], 0)", "[元] >= 0.0000000000001", "[元]")]
    public void A_condition_that_excludes_nothing_is_told_beside_the_divisor(string text, string condition, string divisor) =>
        AnalysisCase.Warnings(text).ShouldBe([$"dead_branch proved {condition}", $"divisor_zero may {divisor}"]);

    [Theory]
    [InlineData("Linear([件], [件], 10)", "may [件], 10")]
    [InlineData("Linear([率], 60, [件])", "")]
    [InlineData("Linear([件], 10, [件])", "may 10, [件]")]
    [InlineData("Linear([率], [元], [件])", "may [元], [件]")]
    [InlineData("Linear([率], 60, 90)", "")]
    [InlineData("Linear([率], 90, 60)", "")]
    [InlineData("Linear([件], [标准], 1.5)", "proved [标准], 1.5")]
    [InlineData("Linear([率], 21, [件])", "")]
    [InlineData("if([元] > 5, Linear([率], 5, [元]), 0)", "")]
    [InlineData("Linear([率], PeerMin([件]), PeerMax([件]))", "may PeerMin([件]), PeerMax([件])")]
    public void Ends_of_a_line_that_can_meet_are_told(string text, string warning) =>
        AnalysisCase.Warnings(text).ShouldBe(warning.Length == 0 ? [] : [$"divisor_zero {warning}"]);

    [Theory]
    [InlineData("1 / [件]", "[件] > 0")]
    [InlineData("1 / [元]", "[元] > 0")]
    [InlineData("1 / [元]", "[元] != 0")]
    [InlineData("1 / [元]", "not ([元] = 0)")]
    [InlineData("1 / [元] + 1 / [件]", "[元] > 0 and [件] >= 1")]
    [InlineData("Growth([元])", "Coalesce([上期.元], 0) > 0")]
    [InlineData("Linear(Growth([元]), 0, 0.05)", "Coalesce([上期.元], 0) > 0")]
    [InlineData("Linear(Ratio([件], PeerMax([件])), 0, 1)", "PeerMax([件]) > 0")]
    [InlineData("Ratio([件], PeerMin([件]))", "[件] > 0")]
    public void A_premise_excludes_zero(string text, string premise) => AnalysisCase.Warnings(text, premise).ShouldBeEmpty();

    [Theory]
    [InlineData("1 / [元]", "[元] >= 0")]
    [InlineData("1 / [元]", "[件] > 0")]
    [InlineData("1 / [元]", "[元] > 0 or [件] > 0")]
    [InlineData("1 / [元]", "[元] > [差]")]
    [InlineData("Growth([元])", "[元] > 0")]
    [InlineData("Ratio([件], PeerMin([件]))", "PeerMax([件]) > 0")]
    public void A_premise_that_does_not_exclude_zero_does_not_help(string text, string premise) =>
        AnalysisCase.Warnings(text, premise).ShouldHaveSingleItem().ShouldStartWith("divisor_zero may");

    // An indicator also applies where its condition is missing: [元] may be 0 where [人] was not reported.
    [Fact]
    public void A_premise_that_compares_with_an_item_tells_nothing() =>
        AnalysisCase.Warnings("1 / [元]", "[元] > [人]").ShouldBe(["divisor_zero may [元]"]);

    [Fact]
    public void Each_divisor_is_told_once_with_its_range_and_what_to_do()
    {
        var warning = AnalysisCase.Of("if([是], 1 / [件], 2 / [件])").Warnings;

        warning.Select(found => found.Place.Start).ShouldBe([12, 21]);
        warning[0].Message.Chinese.ShouldContain("[0 … 20]");
        warning[0].Message.Chinese.ShouldContain("appliesWhen");
        warning[0].Message.English.ShouldContain("[0 … 20]");
    }

    [Fact]
    public void What_is_always_zero_is_told_with_its_range() =>
        AnalysisCase.Of("1 / ([件] * 0)").Warnings.ShouldHaveSingleItem().Message.ShouldBe(
            new("除数总是 0（范围 [0 … 0]），请改公式", "the divisor is always 0 (range [0 … 0]); change the formula"));
}
