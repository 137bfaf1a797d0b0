namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class RequiredDeprecationCheckTests
{
    [Theory]
    [InlineData(
        "type Query { a(x: Int! @deprecated, y: Int! = 1 @deprecated, z: Int @deprecated): Int } input I { a: Int! @deprecated(reason: \"r\") b: Int @deprecated } directive @d(x: Int! @deprecated) on FIELD",
        "RequiredDeprecation 1:24 1:19 Query.a(x:) is deprecated, but required.",
        "RequiredDeprecation 1:107 1:102 I.a is deprecated, but required.",
        "RequiredDeprecation 1:174 1:169 @d(x:) is deprecated, but required.")]
    [InlineData(
        "type Query { a(y: Int! = 1 @deprecated, z: Int @deprecated): Int @deprecated } input I { b: Int @deprecated }")]
    public void What_is_required_is_not_deprecated(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
