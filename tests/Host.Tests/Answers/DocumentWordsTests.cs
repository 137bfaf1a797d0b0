using Fadu.Host.Answers;

namespace Fadu.Host.Tests.Answers;

public sealed class DocumentWordsTests
{
    [Theory]
    [InlineData("$input.until: DateTime cannot represent \"明天\": it is no moment written as 2025-09-03T08:30:00+08:00.", "$input.until: \"明天\" 不是带时区的时刻，请写成 2025-09-03T08:30:00+08:00")]
    [InlineData("$input.items[0].value: Exactly one field of ItemValueInput is given, and not as null.", "$input.items[0].value: ItemValueInput 里要填且只能填一个字段，并且不能空")]
    [InlineData("$input.password: The field password of SignInInput is required: it is String!.", "$input.password: SignInInput 的字段 password 必填")]
    [InlineData("Decimal cannot represent \"abc\": it is no number, or has more digits than fit.", "\"abc\" 不是数，或者位数太多，请写成 12.5 这样的数")]
    [InlineData("The enumeration \"Basis\" has no value \"XX\".", "Basis 里没有“XX”这个值，可用的值见接口结构")]
    [InlineData("Of \"RoundBy\" exactly one field must be given, not 2.", "RoundBy 里要填且只能填一个字段，不是 2 个")]
    [InlineData("The field \"Query.history\" has no argument \"last\".", "字段 Query.history 没有参数 last")]
    [InlineData("The variable \"$x\" of the type \"Int\" cannot be used where \"ID!\" belongs.", "变量 $x 的类型是 Int，不能用在要 ID! 的地方")]
    [InlineData("The body is not JSON: it cannot be read from line 1, byte 10 on.", "请求正文不是 JSON：第 1 行第 10 字节起读不下去")]
    public void What_people_get_wrong_is_said_in_Chinese(string english, string chinese) => DocumentWords.Of(english).ShouldBe(chinese);

    [Theory]
    [InlineData("Fields named \"a\" cannot be merged: their arguments differ.")]
    [InlineData("Expected '}', found the end of the text.")]
    public void What_only_the_author_of_a_client_can_mend_stays_as_the_engine_says_it(string english) => DocumentWords.Of(english).ShouldBe(english);

    [Fact]
    public void A_long_message_is_not_searched() =>
        DocumentWords.Of($"The type \"Query\" has no field \"{new string('x', 1000)}\".").ShouldStartWith("The type");
}
