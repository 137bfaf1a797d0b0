using System.Collections.Immutable;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.GraphQL.Tests.Binding.Inputs;

public sealed class InputTypesTests
{
    private const string Types = " enum State { ON, OFF_LINE } input Deep { states: [[State]!], next: Deep, set: Int! } scalar Decimal scalar Json";

    [Theory]
    [InlineData("", "int null, list null, state null, json null, deep null, patch not given, clear not given")]
    [InlineData("int: 1, list: [1, null], state: OFF_LINE, json: {a: 1}", "int 1, list 1|, state OffLine, json 1, deep null, patch not given, clear not given")]
    [InlineData("list: 7, deep: {set: 3, states: [[ON, null], []], next: {set: 4}}", "int null, list 7, state null, json null, deep 3 On| then 4 null then null, patch not given, clear not given")]
    [InlineData("patch: null, clear: null", "int null, list null, state null, json null, deep null, patch null, clear null")]
    [InlineData("patch: [OFF_LINE], clear: 1", "int null, list null, state null, json null, deep null, patch OffLine, clear 1")]
    public async Task Values_arrive_as_what_the_parameters_are(string arguments, string seen)
    {
        var bound = new Bound(
            "type Query { show(int: Int, list: [Int], state: State, json: Json, deep: Deep, patch: [State!], clear: Int): String! }" + Types,
            BindingOptions(typeof(ShowQuery)));

        var response = await bound.RunAsync(arguments.Length == 0 ? "{ show }" : $"{{ show({arguments}) }}");

        response.ShouldBe($$$"""{"data":{"show":"{{{seen}}}"}}""");
    }

    [Fact]
    public async Task Defaults_of_arguments_are_values_like_others() =>
        (await new Bound("type Query { take(count: Int! = 5, decimals: [Decimal!]! = [\"1.50\", 2], state: State! = OFF_LINE): String! }" + Types, BindingOptions(typeof(TakeQuery)))
            .RunAsync("{ take }")).ShouldBe("""{"data":{"take":"5 1.50 2 OffLine"}}""");

    [Fact]
    public void What_does_not_take_every_value_is_named_with_what_to_write_instead() =>
        Bound.Faults("""
            type Query {
              wrong(a: Int, b: Int = 1, c: Int!, d: [Int]!, e: [Int!]!, f: Int!, g: Int! = 1, h: Int = 1, i: State, j: Deep!, k: Deep!, l: ID!, m: [Int!]!): Int
            }
            """ + Types, typeof(WrongQuery)).ShouldBe(
        [
            "Query.wrong(a:) is Int in the schema, but WrongQuery.Wrong takes int a; write int? a.",
            "Query.wrong(b:) is Int in the schema, but WrongQuery.Wrong takes int b; write int? b.",
            "Query.wrong(c:) is Int! in the schema, but WrongQuery.Wrong takes long c; write int c.",
            "Query.wrong(d:) is [Int]! in the schema, but WrongQuery.Wrong takes int[] d; write IReadOnlyList<int?> d.",
            "Query.wrong(e:) is [Int!]! in the schema, but WrongQuery.Wrong takes List<int> e; write IReadOnlyList<int> e.",
            "Query.wrong(f:) is Int! in the schema, but WrongQuery.Wrong takes Optional<int> f; write int f.",
            "Query.wrong(g:) is Int! in the schema, but WrongQuery.Wrong takes Optional<int> g; write int g.",
            "Query.wrong(h:) is Int in the schema, but WrongQuery.Wrong takes Optional<int?> h; write int? h.",
            "Query.wrong(i:) is State in the schema, but WrongQuery.Wrong takes Optional<State> i; write State? i.",
            "Query.wrong(j:) is Deep! in the schema, but WrongQuery.Wrong takes IDeep j; write Deep j.",
            "Query.wrong(k:) is Deep! in the schema, but WrongQuery.Wrong takes string k; write Deep k.",
            "Query.wrong(l:) is ID! in the schema, but WrongQuery.Wrong takes Guid l; write string l.",
            "Query.wrong(m:) is [Int!]! in the schema, but WrongQuery.Wrong takes IEnumerable<int> m; write IReadOnlyList<int> m.",
        ]);

    [Fact]
    public void A_looser_parameter_takes_every_value_too() =>
        Bound.Faults("type Query { loose(a: Int!, b: [Int!]!, c: State! = ON): Int }" + Types, typeof(LooseQuery)).ShouldBeEmpty();

    private static GraphQL.Binding.BindingOptions BindingOptions(Type type) => GraphQL.Binding.BindingOptions.FromMarks(type);

    private enum State
    {
        On,
        OffLine,
    }

    private interface IDeep;

    private readonly record struct Deep(int Set)
    {
        public ImmutableArray<State?[]>? States { get; init; }

        public Holder? Next { get; init; }
    }

    private sealed record Holder(IReadOnlyList<IReadOnlyList<State?>>? States, Holder? Next, int Set);

    [GraphQLFields("Query")]
    private static class ShowQuery
    {
        public static string Show(
            Optional<int?> clear, int? @int, ImmutableArray<int?>? list, State? state, object? json, Deep? deep, Optional<IReadOnlyList<State>?> patch) =>
            $"int {Text(@int)}, list {(list is { } some ? string.Join('|', some) : "null")}, state {Text(state)}, "
            + $"json {Text((json as IReadOnlyDictionary<string, object?>)?["a"])}, deep {(deep is { } one ? $"{one.Set} {Texts(one.States)} then {Of(one.Next)}" : "null")}, "
            + $"patch {(patch.IsGiven ? Texts([[.. patch.Value?.Cast<State?>() ?? []]], patch.Value is null) : "not given")}, clear {clear}";

        private static string Of(Holder? holder) => holder is null ? "null" : $"{holder.Set} {(holder.States is null ? "null" : "some")} then {Of(holder.Next)}";

        private static string Text(object? value) => value?.ToString() ?? "null";

        private static string Texts(ImmutableArray<State?[]>? states) => states is { } some ? Texts(some, isNull: false) : "null";

        private static string Texts(ImmutableArray<State?[]> states, bool isNull) =>
            isNull ? "null" : string.Concat(states.Select(inner => string.Join('|', inner)));
    }

    [GraphQLFields("Query")]
    private static class TakeQuery
    {
        public static string Take(int count, decimal[] decimals, State state) => FormattableString.Invariant($"{count} {decimals[0]} {decimals[1]} {state}");
    }

    [GraphQLFields("Query")]
    private static class WrongQuery
    {
        public static int? Wrong(
            int a, int b, long c, int[] d, List<int> e, Optional<int> f, Optional<int> g, Optional<int?> h, Optional<State> i, IDeep j, string k, Guid l, IEnumerable<int> m) => null;
    }

    [GraphQLFields("Query")]
    private static class LooseQuery
    {
        public static int? Loose(int? a, IReadOnlyList<int?>? b, State? c) => null;
    }
}
