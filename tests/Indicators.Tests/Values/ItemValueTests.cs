using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Values;

public sealed class ItemValueTests
{
    [Fact]
    public void It_is_exactly_one_of_a_number_a_truth_value_and_a_text()
    {
        Parts(ItemValue.Of(2.50m)).ShouldBe((2.50m, null, null));
        Parts(ItemValue.Of(false)).ShouldBe((null, false, null));
        Parts(ItemValue.Of("优")).ShouldBe((null, null, "优"));
        Parts(ItemValue.Of(new DateOnly(2023, 8, 1))).ShouldBe((null, null, "2023-08-01"));
        Parts(default).ShouldBe((null, null, null));
    }

    [Fact]
    public void Numbers_are_equal_as_numbers_and_keep_their_digits()
    {
        ItemValue.Of(1.0m).ShouldBe(ItemValue.Of(1.00m));
        ItemValue.Of(1.0m).GetHashCode().ShouldBe(ItemValue.Of(1.00m).GetHashCode());
        ItemValue.Of(1.00m).Number!.Value.Scale.ShouldBe((byte)2);
    }

    [Fact]
    public void Kinds_are_never_equal_to_each_other()
    {
        ItemValue.Of(0).ShouldNotBe(ItemValue.Of(false));
        ItemValue.Of(0).ShouldNotBe(default);
        ItemValue.Of("1").ShouldNotBe(ItemValue.Of(1));
    }

    [Fact]
    public void Zero_no_and_a_blank_text_affirm_nothing()
    {
        new[] { ItemValue.Of(0m), ItemValue.Of(0.00m), ItemValue.Of(false), ItemValue.Of(" "), default }.ShouldAllBe(value => !value.IsAffirmative);
        new[] { ItemValue.Of(-1m), ItemValue.Of(0.01m), ItemValue.Of(true), ItemValue.Of("无") }.ShouldAllBe(value => value.IsAffirmative);
    }

    [Fact]
    public void It_reads_as_it_would_be_written()
    {
        ItemValue.Of(2.50m).ToString().ShouldBe("2.5");
        ItemValue.Of(true).ToString().ShouldBe("true");
        ItemValue.Of("优").ToString().ShouldBe("优");
        default(ItemValue).ToString().ShouldBe("");
    }

    private static (decimal? Number, bool? Boolean, string? Text) Parts(ItemValue value) => (value.Number, value.Boolean, value.Text);
}
