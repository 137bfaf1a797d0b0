namespace Fadu.GraphQL.Tests.Execution.Planning;

public sealed class FieldCollectorTests
{
    private const string Schema = """
        type Query implements Root { a: Int b: Int q: Query r: Root u: Union }
        type Other implements Root { a: Int z: Int q: Query }
        interface Root { a: Int }
        union Union = Query | Other
        """;

    private const string Data = """{"a":1,"b":2,"q":{"a":3,"b":4,"q":{"a":5}},"r":{"__typename":"Other","a":6,"z":7,"q":{"b":8}},"u":{"__typename":"Query","a":9}}""";

    public static TheoryData<string, string> Cases => new()
    {
        { "{ b a }", """{"b":2,"a":1}""" },
        { "{ x: a y: a a }", """{"x":1,"y":1,"a":1}""" },
        { "{ a b a }", """{"a":1,"b":2}""" },
        { "{ q { a } b q { b a } }", """{"q":{"a":3,"b":4},"b":2}""" },
        { "{ q { q { a } } ...F q { q { b } } } fragment F on Query { q { a q { x: a } } }", """{"q":{"q":{"a":5,"x":5,"b":null},"a":3}}""" },
        { "{ ...F ...F b } fragment F on Query { a }", """{"a":1,"b":2}""" },
        { "{ ... { b } ... on Query { a } ... on Root { x: a } ... on Other { z } }", """{"b":2,"a":1,"x":1}""" },
        { "{ ...F } fragment F on Root { a ...G } fragment G on Union { ... on Query { b } ... on Other { z } }", """{"a":1,"b":2}""" },
        { "{ r { __typename a ... on Other { z } ... on Query { b } } }", """{"r":{"__typename":"Other","a":6,"z":7}}""" },
        { "{ u { __typename t: __typename ... on Root { a } ... on Other { z } } }", """{"u":{"__typename":"Query","t":"Query","a":9}}""" },
        { "{ a @skip(if: true) b @skip(if: false) }", """{"b":2}""" },
        { "{ a @include(if: true) b @include(if: false) }", """{"a":1}""" },
        { "{ a @include(if: true) @skip(if: true) b @include(if: true) @skip(if: false) }", """{"b":2}""" },
        { "{ a @include(if: false) a }", """{"a":1}""" },
        { "{ ...F @skip(if: true) ...F } fragment F on Query { a }", """{"a":1}""" },
        { "{ ...F @include(if: false) ... @include(if: false) { b } ... @skip(if: false) { x: b } } fragment F on Query { a }", """{"x":2}""" },
        { "{ q @include(if: false) { a } q { b } }", """{"q":{"b":4}}""" },
    };

    public static TheoryData<string, string, string> CasesAndWays()
    {
        var all = new TheoryData<string, string, string>();
        foreach (object[] way in (IEnumerable<object[]>)DataApi.Ways)
        {
            foreach (object[] row in (IEnumerable<object[]>)Cases)
                all.Add((string)way[0], (string)row[0], (string)row[1]);
        }

        return all;
    }

    [Theory, MemberData(nameof(CasesAndWays))]
    public async Task Fields_are_collected_and_merged(string way, string document, string data) =>
        (await DataApi.RunAsync(way, Schema, document, Data)).ShouldBe("{\"data\":" + data + "}");
}
