using Fadu.GraphQL.Binding.CSharp;

namespace Fadu.GraphQL.Tests.Binding.CSharp;

public sealed class MemberNamesTests
{
    [Theory]
    [InlineData("unitCode", "UnitCode")]
    [InlineData("x", "X")]
    [InlineData("_id", "_id")]
    [InlineData("sha256", "Sha256")]
    public void A_member_begins_with_a_capital(string field, string member) => MemberNames.Pascal(field).ShouldBe(member);

    [Theory]
    [InlineData("UnitCode", "unitCode")]
    [InlineData("X", "x")]
    public void A_field_does_not(string member, string field) => MemberNames.Camel(member).ShouldBe(field);

    [Theory]
    [InlineData("NOT_READY", "NotReady")]
    [InlineData("LEVEL_1", "Level1")]
    [InlineData("__A__B", "AB")]
    public void An_enum_value_is_its_words_with_capitals(string value, string name)
    {
        MemberNames.OfEnumValue(value).ShouldBe(name);
        MemberNames.Folded(name).ShouldBe(MemberNames.Folded(value));
    }
}
