using Fadu.GraphQL.TypeSystem.Comparing;

namespace Fadu.GraphQL.Tests.TypeSystem.Comparing;

public sealed class SchemaComparerTests
{
    private const string Q = "type Query { a: Int } ";

    [Theory]
    // Types and roots
    [InlineData(Q + "type A { a: Int }", Q, "Breaking A The type A was removed.")]
    [InlineData(Q, Q + "type A { a: Float }", "Safe A The type A was added.")]
    [InlineData(Q + "type A { a: Int }", Q + "interface A { a: Int }", "Breaking A A was an object, and is an interface now.")]
    [InlineData(Q + "scalar A", Q + "enum A { B }", "Breaking A A was a scalar, and is an enumeration now.")]
    [InlineData(Q + "union A = Query", Q + "input A { a: Int }", "Breaking A A was a union, and is an input object now.")]
    [InlineData(Q + "type M { a: Int } schema { query: Query }", Q + "type M { a: Int } schema { query: Query mutation: M }", "Safe schema Mutations were added; they begin at M.")]
    [InlineData(Q + "type M { a: Int } schema { query: Query subscription: M }", Q + "type M { a: Int } schema { query: Query }", "Breaking schema Subscriptions were removed; they began at M.")]
    [InlineData(Q + "type M { a: Int }", Q + "type M { a: Int } schema { query: M }", "Breaking schema Queries begin at M instead of Query.")]
    // Fields
    [InlineData("type Query { a: Int b: Int }", Q, "Breaking Query.b The field Query.b was removed.")]
    [InlineData(Q, "type Query { b: Int a: Int }", "Safe Query.b The field Query.b was added.")]
    [InlineData(Q, "type Query { a: Int! }", "Safe Query.a Query.a is Int! instead of Int: it is null less often.")]
    [InlineData("type Query { a: [[Int]!] }", "type Query { a: [[Int!]!]! }", "Safe Query.a Query.a is [[Int!]!]! instead of [[Int]!]: it is null less often.")]
    [InlineData("type Query { a: Int! }", Q, "Breaking Query.a Query.a is Int instead of Int!.")]
    [InlineData("type Query { a: [Int!]! }", "type Query { a: [Int]! }", "Breaking Query.a Query.a is [Int]! instead of [Int!]!.")]
    [InlineData(Q, "type Query { a: [Int] }", "Breaking Query.a Query.a is [Int] instead of Int.")]
    [InlineData(Q, "type Query { a: String }", "Breaking Query.a Query.a is String instead of Int.")]
    // Arguments
    [InlineData("type Query { a(x: Int): Int }", Q, "Breaking Query.a(x:) Query.a(x:) was removed.")]
    [InlineData(Q, "type Query { a(x: Int): Int }", "Dangerous Query.a(x:) Query.a(x:) was added; requests that do not give it may mean something else now.")]
    [InlineData(Q, "type Query { a(x: Int! = 1): Int }", "Dangerous Query.a(x:) Query.a(x:) was added; requests that do not give it may mean something else now.")]
    [InlineData(Q, "type Query { a(x: Int!): Int }", "Breaking Query.a(x:) Query.a(x:) was added, and is required.")]
    [InlineData("type Query { a(x: Int!): Int }", "type Query { a(x: Int): Int }", "Safe Query.a(x:) Query.a(x:) is Int instead of Int!: it takes null too.")]
    [InlineData("type Query { a(x: [Int!]!): Int }", "type Query { a(x: [Int]!): Int }", "Safe Query.a(x:) Query.a(x:) is [Int]! instead of [Int!]!: it takes null too.")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: Int!): Int }", "Breaking Query.a(x:) Query.a(x:) is Int! instead of Int.")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: [Int]): Int }", "Breaking Query.a(x:) Query.a(x:) is [Int] instead of Int.")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: Float): Int }", "Breaking Query.a(x:) Query.a(x:) is Float instead of Int.")]
    // Defaults
    [InlineData("type Query { a(x: Int = 1): Int }", "type Query { a(x: Int = 2): Int }", "Dangerous Query.a(x:) The default of Query.a(x:) is 2 instead of 1.")]
    [InlineData("type Query { a(x: Int): Int }", "type Query { a(x: Int = null): Int }", "Dangerous Query.a(x:) Query.a(x:) has the default null now.")]
    [InlineData("type Query { a(x: Int = 1): Int }", "type Query { a(x: Int): Int }", "Dangerous Query.a(x:) The default 1 of Query.a(x:) was removed.")]
    [InlineData("type Query { a(x: Int! = 1): Int }", "type Query { a(x: Int!): Int }", "Breaking Query.a(x:) The default 1 of Query.a(x:) was removed, so it is required.")]
    [InlineData("type Query { a(x: Int!): Int }", "type Query { a(x: Int! = 1): Int }", "Safe Query.a(x:) Query.a(x:) is no longer required: its default is 1.")]
    // Input objects
    [InlineData(Q + "input I { a: Int b: Int }", Q + "input I { a: Int }", "Breaking I.b I.b was removed.")]
    [InlineData(Q + "input I { a: Int }", Q + "input I { a: Int b: Int! }", "Breaking I.b I.b was added, and is required.")]
    [InlineData(Q + "input I { a: Int }", Q + "input I { a: Int b: Int }", "Dangerous I.b I.b was added; requests that do not give it may mean something else now.")]
    [InlineData(Q + "input I { a: Int! }", Q + "input I { a: Int }", "Safe I.a I.a is Int instead of Int!: it takes null too.")]
    [InlineData(Q + "input I { a: Int }", Q + "input I @oneOf { a: Int }", "Breaking I Exactly one field of I is to be given now.")]
    [InlineData(Q + "input I @oneOf { a: Int }", Q + "input I { a: Int }", "Breaking I I is no longer one of its fields.")]
    // Enumerations, unions, interfaces, scalars
    [InlineData(Q + "enum E { A B }", Q + "enum E { A }", "Breaking E.B The value B of E was removed.")]
    [InlineData(Q + "enum E { A }", Q + "enum E { B A }", "Dangerous E.B The value B was added to E: requests may not expect it.")]
    [InlineData(Q + "union U = Query | A type A { a: Int }", Q + "union U = Query type A { a: Int }", "Breaking U A is no longer a member of U.")]
    [InlineData(Q + "union U = Query type A { a: Int }", Q + "union U = A | Query type A { a: Int }", "Dangerous U A is a member of U now: requests may not expect it.")]
    [InlineData("type Query implements N { a: Int } interface N { a: Int }", Q + "interface N { a: Int }", "Breaking Query Query no longer implements N.")]
    [InlineData(Q + "interface N { a: Int }", "type Query implements N { a: Int } interface N { a: Int }", "Dangerous Query Query implements N now: fragments on N select of it too.")]
    [InlineData(Q + "scalar S @specifiedBy(url: \"a\")", Q + "scalar S", "Dangerous S S is specified by nothing instead of a.")]
    // Directives
    [InlineData(Q + "directive @d on FIELD", Q, "Breaking @d The directive @d was removed.")]
    [InlineData(Q, Q + "directive @d on FIELD", "Safe @d The directive @d was added.")]
    [InlineData(Q + "directive @d on FIELD | QUERY", Q + "directive @d on FIELD", "Breaking @d @d may no longer stand on QUERY.")]
    [InlineData(Q + "directive @d on FIELD", Q + "directive @d on FIELD | QUERY", "Safe @d @d may stand on QUERY now.")]
    [InlineData(Q + "directive @d repeatable on FIELD", Q + "directive @d on FIELD", "Breaking @d @d may no longer be repeated.")]
    [InlineData(Q + "directive @d on FIELD", Q + "directive @d repeatable on FIELD", "Safe @d @d may be repeated now.")]
    [InlineData(Q + "directive @d(x: Int) on FIELD", Q + "directive @d on FIELD", "Breaking @d(x:) @d(x:) was removed.")]
    [InlineData(Q + "directive @d on FIELD", Q + "directive @d(x: Int!) on FIELD", "Breaking @d(x:) @d(x:) was added, and is required.")]
    // What is written for people
    [InlineData(Q, "\"Q.\" type Query { a: Int }", "Safe Query The description of Query was added.")]
    [InlineData("\"Q.\" type Query { a: Int }", Q, "Safe Query The description of Query was removed.")]
    [InlineData("type Query { \"a\" a: Int }", "type Query { \"b\" a: Int }", "Safe Query.a The description of Query.a was changed.")]
    [InlineData(Q, "\"S.\" schema { query: Query } " + Q, "Safe schema The description of schema was added.")]
    [InlineData(Q, "type Query { a: Int @deprecated }", "Safe Query.a Query.a was deprecated: No longer supported")]
    [InlineData("type Query { a(x: Int @deprecated(reason: \"r\")): Int }", "type Query { a(x: Int @deprecated(reason: \"s\")): Int }", "Safe Query.a(x:) The reason why Query.a(x:) is deprecated was changed to: s")]
    [InlineData(Q + "enum E { A @deprecated }", Q + "enum E { A }", "Safe E.A E.A is no longer deprecated.")]
    public void One_change_is_told_with_what_it_does(string before, string after, string change) => Changes(before, after).ShouldBe([change]);

    [Theory]
    [InlineData("@page(max: 100, size: 10)", "@page(max: 50, size: 10)", "Breaking The argument max of @page on Query.a is 50 instead of 100.")]
    [InlineData("@page(max: 100, size: 10)", "@page(max: 200, size: 20)", "Dangerous The argument max of @page on Query.a is 200 instead of 100.|Dangerous The argument size of @page on Query.a is 20 instead of 10.")]
    [InlineData("@page", "@page(max: 50)", "Breaking The argument max of @page on Query.a is 50 instead of not given.")]
    [InlineData("@page(max: 50)", "@page", "Dangerous The argument max of @page on Query.a is not given instead of 50.")]
    [InlineData("@page(size: 20)", "@page(size: 10)", "Dangerous The argument size of @page on Query.a is 10 instead of 20.")]
    [InlineData("", "@cost(weight: 2)", "Dangerous @cost was added to Query.a.")]
    [InlineData("@cost(weight: 1) @cost(weight: 2)", "@cost(weight: 1)", "Dangerous @cost was removed from Query.a.")]
    [InlineData("@cost(weight: 1) @cost(weight: 2)", "@cost(weight: 1) @cost(weight: 3)", "Dangerous The argument weight of @cost on Query.a is 3 instead of 2.")]
    [InlineData("@cost(weight: 1) @page(max: 1, size: 2)", "@page(size: 2, max: 1) @cost(weight: 1)", null)]
    public void An_applied_directive_that_changes_is_dangerous_and_a_maximum_that_goes_down_is_breaking(string before, string after, string? changes)
    {
        const string definitions = " directive @page(max: Int, size: Int) on FIELD_DEFINITION directive @cost(weight: Int) repeatable on FIELD_DEFINITION";

        Changes($"type Query {{ a: Int {before} }}{definitions}", $"type Query {{ a: Int {after} }}{definitions}")
            .ShouldBe((changes?.Split('|') ?? []).Select(change => change.Insert(change.IndexOf(' ', StringComparison.Ordinal), " Query.a")));
    }

    [Theory]
    [InlineData("", "@members", "Breaking @members was added to Query.a.")]
    [InlineData("@members", "", "Safe @members was removed from Query.a.")]
    [InlineData("", "@only(for: [\"x\"])", "Breaking @only was added to Query.a.")]
    [InlineData("@only(for: [\"x\"])", "", "Safe @only was removed from Query.a.")]
    [InlineData("@only(for: [\"x\", \"y\"])", "@only(for: \"y\")", "Breaking The argument for of @only on Query.a is \"y\" instead of [\"x\", \"y\"].")]
    [InlineData("@only(for: [\"x\"])", "@only(for: [\"y\"])", "Breaking The argument for of @only on Query.a is [\"y\"] instead of [\"x\"].")]
    [InlineData("@only(for: [\"x\"])", "@only(for: [\"y\", \"x\"])", "Safe The argument for of @only on Query.a is [\"y\", \"x\"] instead of [\"x\"].")]
    public void To_refuse_requests_to_more_people_is_breaking_and_to_fewer_is_safe(string before, string after, string change)
    {
        const string definitions = " directive @members on FIELD_DEFINITION directive @only(for: [String!]!) on FIELD_DEFINITION";

        Changes($"type Query {{ a: Int {before} }}{definitions}", $"type Query {{ a: Int {after} }}{definitions}")
            .ShouldBe([change.Insert(change.IndexOf(' ', StringComparison.Ordinal), " Query.a")]);
    }

    [Fact]
    public void Order_and_spelling_are_no_change() =>
        Changes(
            "type Query { a(x: I = {s: \"\"\"t\"\"\", n: [1]}, y: Int): Int b: E } input I { s: String n: [Int] } enum E { A B } extend type Query { c: U } union U = Query | V type V { a: Int }",
            "type V { a: Int } union U = V | Query enum E { B A } type Query { c: U b: E a(y: Int, x: I = {n: [1], s: \"t\"}): Int } input I { n: [Int] s: String }")
            .ShouldBeEmpty();

    [Fact]
    public void All_changes_are_told() =>
        Changes(
            "type Query { a(x: Int): Int b: Int } enum E { A }",
            "type Query { a(x: Int! y: Int): Int! } enum E { B }").ShouldBe([
                "Safe Query.a Query.a is Int! instead of Int: it is null less often.",
                "Breaking Query.a(x:) Query.a(x:) is Int! instead of Int.",
                "Dangerous Query.a(y:) Query.a(y:) was added; requests that do not give it may mean something else now.",
                "Breaking Query.b The field Query.b was removed.",
                "Breaking E.A The value A of E was removed.",
                "Dangerous E.B The value B was added to E: requests may not expect it.",
            ]);

    private static string[] Changes(string before, string after) =>
        [.. SchemaComparer.Compare(Schemas.Build(before), Schemas.Build(after), ["members", "only"]).Select(change => $"{change.Impact} {change.Coordinate} {change.Message}")];
}
