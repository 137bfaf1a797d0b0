namespace Fadu.GraphQL.Tests.TypeSystem.Checking;

public sealed class ImplementedFieldsCheckTests
{
    [Theory]
    [InlineData(
        "interface N { a: Int b: Int! c: [N] d: N e(x: Int): Int f(x: Int!): Int g: U h: Int i: Int! }\ntype Query implements N { a: String b: Int c: N d: [Query] e: Int f(x: Int, y: Int!, z: Int! = 1): Int g: Int h: Int @deprecated }\nunion U = Query",
        "ImplementedFields 1:18 2:30 Query.a is String, which does not fit N.a: Int.",
        "ImplementedFields 1:25 2:40 Query.b is Int, which does not fit N.b: Int!.",
        "ImplementedFields 1:33 2:47 Query.c is N, which does not fit N.c: [N].",
        "ImplementedFields 1:40 2:52 Query.d is [Query], which does not fit N.d: N.",
        "ImplementedFields 1:44 2:60 Query.e lacks the argument N.e(x:).",
        "ImplementedFields 1:62 2:72 Query.f(x:) is Int, but N.f(x:) is Int!.",
        "ImplementedFields 1:76 2:107 Query.g is Int, which does not fit N.g: U.",
        "ImplementedFields 1:85 2:1 Query lacks the field N.i.",
        "ImplementedFields 2:77 1:57 Query.f(y:) is required, but N.f has no such argument.",
        "ImplementedFields 2:118 2:114 Query.h is deprecated, but N.h is not.")]
    [InlineData(
        "interface N { a: Int b: [N] c: N d: U e(x: Int!): Int f: Int @deprecated g: [[Int]] }\ninterface M implements N { a: Int! b: [M!]! c: M d: Query! e(x: Int!): Int f: Int @deprecated g: [[Int!]!] }\ntype Query implements N & M { a: Int! b: [Query!]! c: Query d: Query! e(x: Int!, y: Int, z: Int! = 1): Int f: Int @deprecated g: [[Int!]!] h: Int }\nunion U = Query")]
    public void Types_have_the_fields_of_their_interfaces(string definitions, params string[] faults) => Schemas.Faults(definitions).ShouldBe(faults);
}
