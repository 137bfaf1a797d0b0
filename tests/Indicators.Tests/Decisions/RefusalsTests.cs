using Fadu.Indicators.Decisions;

namespace Fadu.Indicators.Tests.Decisions;

public sealed class RefusalsTests
{
    [Fact]
    public void Half_a_character_is_none()
    {
        Told(refusals => refusals.Code("x", "a\ud800b")).ShouldBe(["field.code"]);
        Told(refusals => refusals.Name("x", "a\udc00")).ShouldBe(["field.name"]);
        Told(refusals => refusals.Reason("x", "\ud800")).ShouldBe(["field.reason"]);
        Told(refusals => refusals.Name("x", "\ud842\udfb7野家")).ShouldBe([]);
    }

    [Theory]
    [InlineData("510104", true)]
    [InlineData("成都市-锦江区", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a/b", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u2028b", false)]
    [InlineData(" a", false)]
    public void A_code_names_a_stream(string? code, bool accepted) => Told(refusals => refusals.Code("code", code)).ShouldBe(accepted ? [] : ["field.code"]);

    [Fact]
    public void Each_text_has_its_longest()
    {
        Told(refusals => refusals.Code("x", new('a', 100))).ShouldBeEmpty();
        Told(refusals => refusals.Code("x", new('a', 101))).ShouldBe(["field.code"]);
        Told(refusals => refusals.Name("x", new('a', 200))).ShouldBeEmpty();
        Told(refusals => refusals.Name("x", new('a', 201))).ShouldBe(["field.name"]);
        Told(refusals => refusals.Reason("x", new('a', 2000))).ShouldBeEmpty();
        Told(refusals => refusals.Reason("x", new('a', 2001))).ShouldBe(["field.reason"]);
    }

    [Fact]
    public void A_name_stands_on_one_line_and_a_reason_may_have_several()
    {
        Told(refusals => refusals.Name("x", "甲\n乙")).ShouldBe(["field.name"]);
        Told(refusals => refusals.Name("x", "  ")).ShouldBe(["field.name"]);
        Told(refusals => refusals.OptionalName("x", null)).ShouldBeEmpty();
        Told(refusals => refusals.OptionalName("x", "")).ShouldBe(["field.name"]);
        Told(refusals => refusals.Reason("x", "一\r\n\t二")).ShouldBeEmpty();
        Told(refusals => refusals.Reason("x", "a\0b")).ShouldBe(["field.reason"]);
        Told(refusals => refusals.Reason("x", " ")).ShouldBe(["field.reason"]);
    }

    [Fact]
    public void All_refusals_come_in_order_and_what_would_happen_is_not_asked_for()
    {
        var refusals = new Refusals();
        refusals.AddIf(false, "a.never", null, "无", "none");
        refusals.AddIf(true, "a.first", "field", "甲", "one");
        refusals.Add("a.second", null, "乙", "two");

        var decided = refusals.Or<string>(() => throw new InvalidOperationException());

        decided.Problems.ShouldBe([new("a.first", new("甲", "one"), "field"), new("a.second", new("乙", "two"), null)]);
    }

    [Fact]
    public void Without_refusals_it_happens() => new Refusals().Or<string>(() => ["it"]).Value.ShouldBe(["it"]);

    private static string[] Told(Action<Refusals> ask)
    {
        var refusals = new Refusals();
        ask(refusals);
        return [.. refusals.Or<string>(() => []).Problems.Select(problem => problem.Code)];
    }
}
