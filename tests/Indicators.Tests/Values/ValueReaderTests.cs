using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Values;

public sealed class ValueReaderTests
{
    private static readonly Item _decimal = Make(ItemType.Decimal);
    private static readonly Item _count = Make(ItemType.Integer) with { Min = 0, Max = 50 };
    private static readonly Item _percent = Make(ItemType.Percent);
    private static readonly Item _flag = Make(ItemType.Boolean);
    private static readonly Item _date = Make(ItemType.Date) with { Min = new DateOnly(2021, 1, 1).DayNumber, Max = new DateOnly(2023, 12, 31).DayNumber };
    private static readonly Item _text = Make(ItemType.Text);
    private static readonly Item _named = Make(ItemType.Choice) with { Choices = [new("优", null), new("良（含）", null)] };
    private static readonly Item _level = Make(ItemType.Choice) with { Choices = [new("无", 0), new("市级", 1), new("省级", 2)] };
    private static readonly Item _grade = Make(ItemType.Choice) with { From = ItemSource.Evaluator, Choices = [new("A", 1), new("B", 0.8m), new("D", 0)] };

    [Theory]
    [InlineData("1234.5", "1234.5")]
    [InlineData(" 1,234.50 ", "1234.50")]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1 234 567.5", "1234567.5")]
    [InlineData("-12\u00A0345", "-12345")]
    [InlineData("12\u2009345", "12345")]
    [InlineData("12\u202F345", "12345")]
    [InlineData("１２　３４５", "12345")]
    [InlineData("１２，３４５．６", "12345.6")]
    [InlineData("－3", "-3")]
    [InlineData("−3", "-3")]
    [InlineData("+3", "3")]
    [InlineData(".5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("　8　", "8")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Numbers_are_read_as_people_write_them(string text, string number) =>
        Read(_decimal, text).ShouldBe(Of(Value.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("abc", "“abc”不是数，应写数")]
    [InlineData("1,23", "“1,23”不是数，应写数")]
    [InlineData("12,34,567", "“12,34,567”不是数，应写数")]
    [InlineData("1.2.3", "“1.2.3”不是数，应写数")]
    [InlineData("5万", "“5万”不是数，应写数")]
    [InlineData("12 84", "“12 84”中间的空格不是每三位一节，分不清是一个数还是几个数，应写数")]
    [InlineData("1 2345", "“1 2345”中间的空格不是每三位一节，分不清是一个数还是几个数，应写数")]
    [InlineData("1,234 567", "“1,234 567”不是数，应写数")]
    [InlineData("--1", "“--1”不是数，应写数")]
    [InlineData("79228162514264337593543950336", "“79228162514264337593543950336”不是数，应写数")]
    [InlineData("95%", "“95%”带有 % 号，这里不是百分数，应写数")]
    [InlineData("1.2E+11", "“1.2E+11”是科学计数法，可能已经丢了位数；请把单元格设成数值格式，应写数")]
    [InlineData("a\nb", "“a b”不是数，应写数")]
    public void What_is_no_number_is_refused(string text, string told) => Told(_decimal, text).ShouldBe(told);

    [Theory]
    [InlineData("12", 12)]
    [InlineData("12.0", 12)]
    [InlineData("0", 0)]
    [InlineData("50", 50)]
    public void A_count_is_whole_and_in_range(string text, int number) => Read(_count, text).ShouldBe(Of(Value.Of(number)));

    [Theory]
    [InlineData("12.5", "“12.5”不是整数，应写 0 到 50 的整数")]
    [InlineData("51", "“51”超出允许的范围，应写 0 到 50 的整数")]
    [InlineData("-1", "“-1”超出允许的范围，应写 0 到 50 的整数")]
    [InlineData("三", "“三”不是数，应写 0 到 50 的整数")]
    public void A_count_out_of_range_is_refused_with_what_is_allowed(string text, string told) => Told(_count, text).ShouldBe(told);

    [Fact]
    public void A_message_comes_in_both_languages() =>
        Read(_count, "51").Problem.ShouldBe(new("value.out_of_range", new("“51”超出允许的范围，应写 0 到 50 的整数", "'51' is out of range; write a whole number from 0 to 50"), null));

    [Fact]
    public void A_refusal_says_what_is_wrong_and_what_to_write_apart()
    {
        Read(_count, "51").Refusal.ShouldBe(new(new("“51”超出允许的范围", "'51' is out of range"), new("应写 0 到 50 的整数", "write a whole number from 0 to 50")));
        Read(_count, "50").Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("95", "95")]
    [InlineData("95%", "95")]
    [InlineData("95 %", "95")]
    [InlineData("９５．５％", "95.5")]
    [InlineData("0.95%", "0.95")]
    [InlineData("0", "0")]
    [InlineData("1", "1")]
    public void A_percentage_is_read_in_percent(string text, string number) =>
        Read(_percent, text).ShouldBe(Of(Value.Of(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void A_bare_share_is_read_as_it_stands_and_warned_of()
    {
        var reading = Read(_percent, "0.95");

        reading.Value.ShouldBe(Value.Of(0.95m));
        reading.Warning.ShouldBe(new("value.bare_share", new(
            "0.95 按 0.95% 读入；如果是 95%，请写 95 或 95%", "0.95 is read as 0.95 %; for 95 %, write 95 or 95%"), null));
        reading.Succeeded.ShouldBeTrue();
    }

    [Theory]
    [InlineData("\u200B12\uFEFF", "12")]
    [InlineData(" \u2060 12", "12")]
    [InlineData("12\u200E", "12")]
    public void Characters_around_that_nobody_sees_are_dropped_and_told(string text, string left)
    {
        var reading = Read(_count, text);

        (reading.Value, reading.Warning?.Code).ShouldBe((Value.Of(12), "value.unseen_dropped"));
        reading.Warning!.Message.Chinese.ShouldBe($"“{left}”前后有看不见的字符（如零宽空格），已去掉");
        Read(_count, "\uFEFF\u200B").Value.IsMissing.ShouldBeTrue();
    }

    [Fact]
    public void A_percentage_lies_between_0_and_100_unless_the_item_says_otherwise()
    {
        Told(_percent, "101").ShouldBe("“101”超出允许的范围，应写 0 到 100 的百分数（95% 写 95 或 95%）");
        Read(_percent with { Max = 200 }, "101%").ShouldBe(Of(Value.Of(101)));
        Told(_percent, "高").ShouldBe("“高”不是百分数，应写 0 到 100 的百分数（95% 写 95 或 95%）");
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("有", true)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("１", true)]
    [InlineData("√", true)]
    [InlineData("否", false)]
    [InlineData("无", false)]
    [InlineData("False", false)]
    [InlineData("0", false)]
    [InlineData("×", false)]
    public void Yes_and_no_have_many_words(string text, bool value) => Read(_flag, text).ShouldBe(Of(Value.Of(value)));

    [Fact]
    public void What_is_neither_yes_nor_no_is_refused() => Told(_flag, "大概").ShouldBe("“大概”不是“是”或“否”，应写“是”或“否”");

    [Theory]
    [InlineData("2023-08-31")]
    [InlineData("2023/8/31")]
    [InlineData("2023.8.31")]
    [InlineData("2023年8月31日")]
    [InlineData("20230831")]
    [InlineData("２０２３－０８－３１")]
    [InlineData("2023-8-31 00:00:00")]
    [InlineData("2023/8/31 0:00")]
    [InlineData("2023-08-31T00:00:00")]
    [InlineData("2023-08-31T00:00:00.000")]
    public void Dates_have_many_forms(string text) => Read(_date, text).ShouldBe(Of(Value.Of(new DateOnly(2023, 8, 31))));

    [Theory]
    [InlineData("2023-02-29", "“2023-02-29”不是日期，或者没有这一天")]
    [InlineData("2023-13-01", "“2023-13-01”不是日期，或者没有这一天")]
    [InlineData("0000-01-01", "“0000-01-01”不是日期，或者没有这一天")]
    [InlineData("2023-8/31", "“2023-8/31”不是日期，或者没有这一天")]
    [InlineData("31.8.2023", "“31.8.2023”不是日期，或者没有这一天")]
    [InlineData("2023-08-31 10:00", "“2023-08-31 10:00”不是日期，或者没有这一天")]
    [InlineData("2024-01-01", "“2024-01-01”超出允许的范围")]
    public void A_day_that_does_not_exist_or_is_not_allowed_is_refused(string text, string told) =>
        Told(_date, text).ShouldBe(told + "，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）");

    [Fact]
    public void A_choice_without_values_is_a_text_by_its_option()
    {
        Read(_named, " 优 ").ShouldBe(Of(Value.Of("优")));
        Read(_named, "良(含)").ShouldBe(Of(Value.Of("良（含）")));
        Told(_named, "差").ShouldBe("“差”不在选项里，应写“优”“良（含）”之一");
    }

    [Fact]
    public void A_choice_with_values_is_a_number_by_its_option_or_its_value()
    {
        Read(_level, "省级").ShouldBe(Of(Value.Of(2)));
        Read(_level, "2").ShouldBe(Of(Value.Of(2)));
        Told(_level, "1.5").ShouldBe("“1.5”不在选项里，应写“无”“市级”“省级”之一");
    }

    [Fact]
    public void The_mean_of_a_panel_may_lie_between_the_values()
    {
        Read(_grade, "B").ShouldBe(Of(Value.Of(0.8m)));
        Read(_grade, "0.87").ShouldBe(Of(Value.Of(0.87m)));
        Told(_grade, "1.01").ShouldBe("“1.01”不在选项里，应写“A”“B”“D”之一，或 0 到 1 的数");
    }

    [Fact]
    public void A_text_is_kept_without_the_blanks_around_it() => Read(_text, " 见（附件） ").ShouldBe(Of(Value.Of("见（附件）")));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("　")]
    public void Blank_is_not_reported_and_no_problem(string text)
    {
        foreach (var item in new[] { _decimal, _count, _percent, _level, _grade })
            Read(item, text).ShouldBe(Of(Value.None(FormulaType.Number, MissingReason.NotReported)));
        Read(_flag, text).ShouldBe(Of(Value.None(FormulaType.Boolean, MissingReason.NotReported)));
        Read(_date, text).ShouldBe(Of(Value.None(FormulaType.Date, MissingReason.NotReported)));
        Read(_named, text).ShouldBe(Of(Value.None(FormulaType.Text, MissingReason.NotReported)));
    }

    [Fact]
    public void A_policy_parameter_is_read_by_its_type() =>
        ValueReader.Read(new PolicyParameter { Code = "due", Name = "截止日", Type = ItemType.Date, Value = "" }, "2023年8月31日")
            .ShouldBe(Of(Value.Of(new DateOnly(2023, 8, 31))));

    [Fact]
    public void What_is_shown_is_read_back()
    {
        Value[] numbers = [Value.Of(0), Value.Of(12), Value.Of(50)];
        foreach (var (item, values) in new (Item, Value[])[]
        {
            (_count, numbers), (_percent, [Value.Of(0.5m), Value.Of(95)]), (_flag, [Value.Of(true), Value.Of(false)]), (_date, [Value.Of(new DateOnly(2022, 2, 28))]),
            (_level, [Value.Of(1)]), (_grade, [Value.Of(0.8m), Value.Of(0.87m)]), (_named, [Value.Of("良（含）")]), (_decimal, [Value.Of(-1234.5m)]),
        })
        {
            foreach (var value in values)
                Read(item, ValueText.Show(item, value, Kernel.Language.Chinese)).ShouldBe(Of(value));
        }
    }

    [Theory]
    [InlineData("/", "“/”不是数，应写 0 到 50 的整数；没有数就留空")]
    [InlineData("－", "“－”不是数，应写 0 到 50 的整数；没有数就留空")]
    [InlineData("——", "“——”不是数，应写 0 到 50 的整数；没有数就留空")]
    [InlineData("无", "“无”不是数，应写 0 到 50 的整数；没有数就留空")]
    [InlineData("#N/A", "“#N/A”不是数，应写 0 到 50 的整数；没有数就留空")]
    [InlineData("#DIV/0!", "“#DIV/0!”不是数，应写 0 到 50 的整数；请粘贴为数值")]
    [InlineData("=1+1", "“=1+1”不是数，应写 0 到 50 的整数；请粘贴为数值")]
    [InlineData("31分", "“31分”不是数，应写 0 到 50 的整数；请写 31")]
    [InlineData("￥50", "“￥50”不是数，应写 0 到 50 的整数；请写 50")]
    [InlineData("'31", "“'31”不是数，应写 0 到 50 的整数；请写 31")]
    [InlineData("51人", "“51人”不是数，应写 0 到 50 的整数")]
    [InlineData("5万", "“5万”不是数，应写 0 到 50 的整数")]
    [InlineData("3O", "“3O”不是数，应写 0 到 50 的整数")]
    [InlineData("51", "“51”超出允许的范围，应写 0 到 50 的整数")]
    public void What_was_most_likely_meant_is_advised(string text, string told) => Told(_count, text).ShouldBe(told);

    [Theory]
    [InlineData("5万元", "“5万元”不是数，应写数；请写 5")]
    [InlineData("5元", "“5元”不是数，应写数；请写 5")]
    [InlineData("5万", "“5万”不是数，应写数")]
    public void A_magnitude_that_the_item_counts_in_may_be_left_out(string text, string told) =>
        Told(_decimal with { MeasurementUnit = "万元" }, text).ShouldBe(told);

    [Theory]
    [InlineData("45028", "；像 Excel 日期序号，请设成日期格式")]
    [InlineData("/", "；没有数就留空")]
    [InlineData("12345678", "")]
    public void Advice_on_a_date_comes_behind_what_is_allowed(string text, string advice) =>
        Told(_date, text).ShouldBe($"“{text}”不是日期，或者没有这一天，应写 2021-01-01 到 2023-12-31 的日期（如 2023-08-31）{advice}");

    [Fact]
    public void Advice_comes_in_English_too() =>
        Read(_count, "#N/A").Problem!.Message.English.ShouldBe("'#N/A' is not a number; write a whole number from 0 to 50; leave the cell empty where there is no value");

    private static Item Make(ItemType type) => new() { Code = "x", Name = "某项", Type = type };

    private static ValueReading Read(Item item, string text) => ValueReader.Read(item, text);

    private static ValueReading Of(Value value) => new(value, null, null);

    private static string? Told(Item item, string text) => Read(item, text).Problem?.Message.Chinese;
}
