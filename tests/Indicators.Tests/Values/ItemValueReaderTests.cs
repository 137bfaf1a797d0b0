using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Values;

public sealed class ItemValueReaderTests
{
    [Fact]
    public void A_text_is_kept_as_what_it_means()
    {
        Kept(Of(ItemType.Integer), "1,200").ShouldBe(ItemValue.Of(1200));
        Kept(Of(ItemType.Decimal), "2.50").ShouldBe(ItemValue.Of(2.50m));
        Kept(Of(ItemType.Percent), "95%").ShouldBe(ItemValue.Of(95));
        Kept(Of(ItemType.Boolean), "是").ShouldBe(ItemValue.Of(true));
        Kept(Of(ItemType.Date), "2023年8月1日").ShouldBe(ItemValue.Of("2023-08-01"));
        Kept(Of(ItemType.Text), " 甲 ").ShouldBe(ItemValue.Of("甲"));
        Kept(Of(ItemType.Integer), " ").ShouldBeNull();
    }

    [Fact]
    public void A_choice_is_kept_by_the_name_of_its_option_and_a_mean_of_grades_by_its_number()
    {
        Kept(Grade, "良").ShouldBe(ItemValue.Of("良"));
        Kept(Grade, "0.8").ShouldBe(ItemValue.Of("良"));
        Kept(Grade, "0.87").ShouldBe(ItemValue.Of(0.87m));
        Kept(Grade with { Choices = [new("甲", 1), new("乙", 1)] }, "乙").ShouldBe(ItemValue.Of("乙"), "two options of one value are still two");
    }

    [Fact]
    public void A_text_that_is_no_value_and_one_that_looks_wrong_are_told_of()
    {
        var refused = ItemValueReader.Read(Of(ItemType.Integer), "1.5");
        (refused.Succeeded, refused.Value, refused.Problem!.Code).ShouldBe((false, null, "value.not_whole"));
        var warned = ItemValueReader.Read(Of(ItemType.Percent), "0.95");
        (warned.Succeeded, warned.Value, warned.Warning!.Code).ShouldBe((true, ItemValue.Of(0.95m), "value.bare_share"));
    }

    [Fact]
    public void A_formula_sees_what_is_kept()
    {
        Seen(Of(ItemType.Decimal), ItemValue.Of(2.5m)).ShouldBe(Value.Of(2.5m));
        Seen(Of(ItemType.Percent), ItemValue.Of(95)).ShouldBe(Value.Of(95m));
        Seen(Of(ItemType.Boolean), ItemValue.Of(true)).ShouldBe(Value.Of(true));
        Seen(Of(ItemType.Date), ItemValue.Of("2023-08-01")).ShouldBe(Value.Of(new DateOnly(2023, 8, 1)));
        Seen(Of(ItemType.Text), ItemValue.Of(" 甲\n\U0001F600")).ShouldBe(Value.Of(" 甲\n\U0001F600"));
        Seen(Grade, ItemValue.Of("良")).ShouldBe(Value.Of(0.8m));
        Seen(Grade, ItemValue.Of(0.87m)).ShouldBe(Value.Of(0.87m));
        Seen(Of(ItemType.Integer), null).ShouldBe(Value.None(FormulaType.Number, MissingReason.NotReported));
    }

    [Theory]
    [InlineData(ItemType.Integer, "1.5", "value.not_whole")]
    [InlineData(ItemType.Integer, "11", "value.out_of_range")]
    [InlineData(ItemType.Integer, "true", "value.not_a_number")]
    [InlineData(ItemType.Decimal, "'5'", "value.not_a_number")]
    [InlineData(ItemType.Boolean, "1", "value.not_yes_no")]
    [InlineData(ItemType.Date, "'2023-8-1'", "value.not_a_date")]
    [InlineData(ItemType.Date, "'2023-02-30'", "value.not_a_date")]
    [InlineData(ItemType.Date, "5", "value.not_a_date")]
    [InlineData(ItemType.Text, "5", "value.not_a_text")]
    [InlineData(ItemType.Choice, "true", "value.not_an_option")]
    [InlineData(ItemType.Choice, "'差'", "value.not_an_option")]
    [InlineData(ItemType.Choice, "2", "value.not_an_option")]
    public void A_kept_value_that_the_item_no_longer_admits_is_refused(ItemType type, string value, string code)
    {
        var item = type is ItemType.Choice ? Grade : Of(type) with { Max = type is ItemType.Integer ? 10 : null };

        var reading = ItemValueReader.ToValue(item, Given(value));

        reading.Problem!.Code.ShouldBe(code);
        reading.Value.IsMissing.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ItemType.Integer, "3", "value.not_a_number “3”是作为文字给出的，请作为数给出，应写整数")]
    [InlineData(ItemType.Boolean, "是", "value.not_yes_no “是”是作为文字给出的，请作为是或否给出，应写“是”或“否”")]
    [InlineData(ItemType.Date, "2023年8月1日", "value.not_a_date “2023年8月1日”是作为文字给出的，请作为日期给出，应写日期（如 2023-08-31）")]
    public void A_text_that_reads_like_a_value_is_refused_for_being_a_text(ItemType type, string text, string refusal)
    {
        var problem = ItemValueReader.ToValue(Of(type), ItemValue.Of(text)).Problem!;

        $"{problem.Code} {problem.Message.Chinese}".ShouldBe(refusal);
    }

    [Fact]
    public void A_text_that_no_database_keeps_is_refused_where_it_is_written_and_where_it_is_kept()
    {
        // Attributes of tests can't hold half of a pair, so these stand here.
        string[] texts = ["甲\0", "甲\uD83D", "\uDE00甲", "\uD83D甲\uDE00"];

        texts.Select(text => ItemValueReader.ToValue(Of(ItemType.Text), ItemValue.Of(text)).Problem?.Code).ShouldAllBe(code => code == "value.not_a_text");
        texts.Select(text => ItemValueReader.Read(Of(ItemType.Text), text).Problem?.Code).ShouldAllBe(code => code == "value.not_a_text");
    }

    private static Item Grade { get; } = Of(ItemType.Choice) with { From = ItemSource.Evaluator, Choices = [new("优", 1), new("良", 0.8m), new("中", 0.6m)] };

    private static ItemValue Given(string value) => value switch
    {
        "true" => ItemValue.Of(true),
        ['\'', ..] => ItemValue.Of(value.Trim('\'')),
        _ => ItemValue.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)),
    };

    private static Item Of(ItemType type) => new() { Code = "x", Name = "x", Type = type };

    private static ItemValue? Kept(Item item, string text) => ItemValueReader.Read(item, text).Value;

    private static Value Seen(Item item, ItemValue? value) => ItemValueReader.ToValue(item, value).Value;
}
