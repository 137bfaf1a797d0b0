using Fadu.Indicators.Values;

namespace Fadu.Indicators.Tests.Values;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("示范村（社区）", "示范村(社区)")]
    [InlineData(" 普法经费　", "普法经费")]
    [InlineData("ＧＤＰ", "GDP")]
    [InlineData("单位．常住人口", "单位.常住人口")]
    [InlineData("ｶﾞ", "ガ")]
    public void Names_that_look_alike_are_one(string one, string other) => NameKey.Of(one).ShouldBe(NameKey.Of(other));

    [Fact]
    public void Half_of_a_character_has_a_key_too() => NameKey.Of("甲\uD800").ShouldBe("甲\uFFFD");

    [Fact]
    public void What_is_no_character_has_a_key_too() => NameKey.Of("甲\uFFFE\uFFFF").ShouldBe("甲\uFFFD\uFFFF");

    [Theory]
    [InlineData("fund", "Fund")]
    [InlineData("普法经费", "普法经费2")]
    public void Other_names_are_not(string one, string other) => NameKey.Of(one).ShouldNotBe(NameKey.Of(other));
}
