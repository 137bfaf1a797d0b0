namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class DirectiveArgumentValuesCheckTests
{
    [Theory]
    [InlineData(
        "directive @d(n: Int, e: [E!]) repeatable on OBJECT | FIELD_DEFINITION enum E { A } type Query @d(n: 1, e: A) @d(e: [B, null]) { a: Int @deprecated(reason: null) b: Int @deprecated(reason: 1) @d(n: \"1\") }",
        "DirectiveArgumentValues 1:117 @d is given a wrong value, at e[0]: E has no value B.",
        "DirectiveArgumentValues 1:120 @d is given a wrong value, at e[1]: null is no value of E!.",
        "DirectiveArgumentValues 1:156 @deprecated is given a wrong value, at reason: null is no value of String!.",
        "DirectiveArgumentValues 1:189 @deprecated is given a wrong value, at reason: String cannot represent 1: it is no string.",
        "DirectiveArgumentValues 1:198 @d is given a wrong value, at n: Int cannot represent \"1\": it is no whole number.")]
    [InlineData(
        "directive @d(n: Int!, m: Int) on OBJECT type Query @d(n: null, m: null) { a: Int }",
        "DirectiveArgumentValues 1:58 @d is given a wrong value, at n: null is no value of Int!.")]
    [InlineData("directive @d(n: Int!, e: [E] = [A]) on OBJECT type Query @d(n: 1, e: A) { a: Int } enum E { A }")]
    public void Arguments_of_applied_directives_are_values_of_their_types(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
