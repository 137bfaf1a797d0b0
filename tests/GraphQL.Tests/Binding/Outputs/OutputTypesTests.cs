using System.Collections.Immutable;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Tests.Binding.Outputs;

public sealed class OutputTypesTests
{
    private const string Schema = """
        type Query { thing: Thing }
        scalar Decimal scalar Date scalar DateTime scalar Long scalar Json
        interface Named { name: String } type A implements Named { name: String } type B implements Named { name: String } union AB = A | B
        enum State { ON, OFF }
        """;

    [Fact]
    public void Every_type_has_its_counterparts() =>
        Bound.Faults(Schema + """
            type Thing {
              i: Int!, f: Float!, s: String!, b: Boolean!, id: ID!, state: State!, dec: Decimal!, date: Date!, time: DateTime!, long: Long!, json: Json!
              array: [Int!]!, list: [Int]!, immutable: [String!]!, derived: [String]!, matrix: [[Int!]!]!
              a: A!, named: Named!, either: AB!, base: Named!, derivedA: A!
              looser: String, looserList: [Int]
            }
            """, typeof(ThingQuery), typeof(Thing), typeof(A), typeof(B)).ShouldBeEmpty();

    [Fact]
    public void What_does_not_fit_is_named_with_what_to_write_instead() =>
        Bound.Faults(Schema + """
            type Wrong {
              i: Int!, f: Float, s: String!, id: ID!, state: State, dec: Decimal!
              list: [Int!]!, deep: [[String!]!], sequence: [Int!]!, one: [Int!]!, nullableList: [Int!]!
              a: A!, named: Named!, either: [AB!]
            }
            extend type Query { wrong: Wrong! }
            type Thing { x: Int }
            """, typeof(WrongQuery), typeof(SmallThing), typeof(Wrong), typeof(A), typeof(B)).ShouldBe(
        [
            "Wrong.i is Int! in the schema, but Wrong.I is int?; write int.",
            "Wrong.f is Float in the schema, but Wrong.F is float; write double?.",
            "Wrong.s is String! in the schema, but Wrong.S is string?; write string.",
            "Wrong.id is ID! in the schema, but Wrong.Id is long; write string.",
            "Wrong.state is State in the schema, but Wrong.State is string; write State?.",
            "Wrong.dec is Decimal! in the schema, but Wrong.Dec is double; write decimal.",
            "Wrong.list is [Int!]! in the schema, but Wrong.List is IReadOnlyList<int?>; write IReadOnlyList<int>.",
            "Wrong.deep is [[String!]!] in the schema, but Wrong.Deep is string?[][]; write IReadOnlyList<IReadOnlyList<string>>?.",
            "Wrong.sequence is [Int!]! in the schema, but Wrong.Sequence is IEnumerable<int>; write IReadOnlyList<int>.",
            "Wrong.one is [Int!]! in the schema, but Wrong.One is int; write IReadOnlyList<int>.",
            "Wrong.nullableList is [Int!]! in the schema, but Wrong.NullableList is ImmutableArray<int>?; write IReadOnlyList<int>.",
            "Wrong.a is A! in the schema, but Wrong.A is B; write A.",
            "Wrong.named is Named! in the schema, but Wrong.Named is string; write object.",
            "Wrong.either is [AB!] in the schema, but Wrong.Either is IReadOnlyList<object?>; write IReadOnlyList<object>?.",
        ]);

    private enum State
    {
        On,
        Off,
    }

    private interface IBase;

    [GraphQLType("A")]
    private record A(string? Name) : IBase;

    private sealed record DerivedA(string? Name) : A(Name);

    [GraphQLType("B")]
    private sealed record B(string? Name);

    private sealed class Names : List<string>;

    [GraphQLType("Thing")]
    private sealed record Thing(
        int I, double F, string S, bool B, string Id, State State, decimal Dec, DateOnly Date, DateTimeOffset Time, long Long, int[] Json,
        int[] Array, IReadOnlyList<int?> List, ImmutableArray<string> Immutable, Names Derived, List<int[]> Matrix,
        A A, object Named, object Either, IBase Base, DerivedA DerivedA,
        string Looser, ImmutableList<int> LooserList);

    [GraphQLType("Thing")]
    private sealed record SmallThing(int? X);

    [GraphQLType("Wrong")]
    private sealed record Wrong(
        int? I, float F, string? S, long Id, string State, double Dec,
        IReadOnlyList<int?> List, string?[][] Deep, IEnumerable<int> Sequence, int One, ImmutableArray<int>? NullableList,
        B A, string Named, IReadOnlyList<object?> Either);

    [GraphQLFields("Query")]
    private static class ThingQuery
    {
        public static Thing? Thing() => null;
    }

    [GraphQLFields("Query")]
    private static class WrongQuery
    {
        public static SmallThing? Thing() => null;

        public static Wrong Wrong() => throw new NotSupportedException();
    }
}
