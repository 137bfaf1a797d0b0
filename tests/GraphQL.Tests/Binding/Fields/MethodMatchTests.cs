using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Binding.Fields;

public sealed class MethodMatchTests
{
    [Fact]
    public void Nothing_can_be_loaded_object_by_object() =>
        Bound.Faults("type Query { unit: Unit } type Unit { parent: Unit, name: String!, clock: Int!, token: Int!, context: Int! }", typeof(UnitQuery), typeof(Unit), typeof(SlowFields)).ShouldBe(
        [
            "Unit.parent is SlowFields.ParentAsync, which waits or takes more than its object and its arguments, for one object at a time; take IReadOnlyList<Unit> and give Task<IReadOnlyList<Unit?>>.",
            "Unit.name is SlowFields.Name, which waits or takes more than its object and its arguments, for one object at a time; take IReadOnlyList<Unit> and give Task<IReadOnlyList<string>>.",
            "Unit.clock is SlowFields.Clock, which waits or takes more than its object and its arguments, for one object at a time; take IReadOnlyList<Unit> and give Task<IReadOnlyList<int>>.",
            "Unit.token is SlowFields.Token, which waits or takes more than its object and its arguments, for one object at a time; take IReadOnlyList<Unit> and give Task<IReadOnlyList<int>>.",
            "Unit.context is SlowFields.Context, which waits or takes more than its object and its arguments, for one object at a time; take IReadOnlyList<Unit> and give Task<IReadOnlyList<int>>.",
        ]);

    [Fact]
    public void A_method_takes_what_it_is_a_field_of() =>
        Bound.Faults("type Query { unit: Unit } type Unit { none: Int, other: Int, array: Int, generic: Int }", typeof(UnitQuery), typeof(Unit), typeof(ParentFields)).ShouldBe(
        [
            "Unit.none is ParentFields.None, which does not take what it is a field of; write IReadOnlyList<Unit> parents as its first parameter, or Unit parent where it only calculates.",
            "Unit.other is ParentFields.Other, which does not take what it is a field of; write IReadOnlyList<Unit> parents as its first parameter, or Unit parent where it only calculates.",
            "Unit.array is ParentFields.Array, which does not take what it is a field of; write IReadOnlyList<Unit> parents as its first parameter, or Unit parent where it only calculates.",
            "Unit.generic is ParentFields.Generic, which has type parameters of its own; take them away.",
        ]);

    [Fact]
    public void A_method_gives_values_of_the_fields_type() =>
        Bound.Faults("""
            type Query { unit: Unit, nothing: Json, task: Json, valueTask: String, wrong: Int!, late: [String!]!, lazy: Int!, missing: Int! } scalar Json
            type Unit { single: Int!, many: [Int!]!, nullable: Int!, all: Int!, outcome: Int! }
            type Subscription { once: Int!, list: Int!, stream: Int!, late: Int! }
            """, typeof(UnitQuery), typeof(ResultQuery), typeof(Unit), typeof(ResultFields), typeof(ResultStreams)).ShouldBe(
        [
            "Query.nothing is Json in the schema, but ResultQuery.Nothing gives void; write object?.",
            "Query.task is Json in the schema, but ResultQuery.TaskAsync gives Task; write Task<object?>.",
            "Query.valueTask is String in the schema, but ResultQuery.ValueTaskAsync gives ValueTask; write ValueTask<string?>.",
            "Query.wrong is Int! in the schema, but ResultQuery.Wrong gives long; write int.",
            "Query.late is [String!]! in the schema, but ResultQuery.LateAsync gives ValueTask<IReadOnlyList<string?>>; write ValueTask<IReadOnlyList<string>>.",
            "Query.lazy is Int! in the schema, but ResultQuery.Lazy gives Lazy<int>; write int.",
            "Query.missing is Int! in the schema, but ResultQuery.MissingAsync gives Task<int>?; write Task<int>.",
            "Unit.single is Int! in the schema, but ResultFields.Single gives int; write IReadOnlyList<int>.",
            "Unit.many is [Int!]! in the schema, but ResultFields.Many gives IReadOnlyList<int>; write IReadOnlyList<IReadOnlyList<int>>.",
            "Unit.nullable is Int! in the schema, but ResultFields.NullableAsync gives Task<IReadOnlyList<int?>>; write Task<IReadOnlyList<int>>.",
            "Unit.all is Int! in the schema, but ResultFields.AllAsync gives Task<IReadOnlyList<int>?>; write Task<IReadOnlyList<int>>.",
            "Unit.outcome is Int! in the schema, but ResultFields.Outcome gives IReadOnlyList<FieldOutcome<long>>; write IReadOnlyList<int>.",
            "Subscription.once is Int! in the schema, but ResultStreams.Once gives int; write IAsyncEnumerable<int>.",
            "Subscription.list is Int! in the schema, but ResultStreams.ListAsync gives Task<IReadOnlyList<int>>; write Task<IAsyncEnumerable<int>>.",
            "Subscription.stream is Int! in the schema, but ResultStreams.Stream gives IAsyncEnumerable<int?>; write IAsyncEnumerable<int>.",
            "Subscription.late is Int! in the schema, but ResultStreams.LateAsync gives ValueTask<IAsyncEnumerable<string>>; write ValueTask<IAsyncEnumerable<int>>.",
        ]);

    private interface IClock;

    [GraphQLType("Unit")]
    private sealed record Unit(string Id);

    [GraphQLFields("Query")]
    private static class UnitQuery
    {
        public static Unit? Unit() => null;
    }

    [GraphQLFields("Unit")]
    private static class SlowFields
    {
        public static Task<Unit?> ParentAsync(Unit parent) => Task.FromResult<Unit?>(parent);

        public static ValueTask<string> Name(Unit parent) => ValueTask.FromResult(parent.Id);

        public static int Clock(Unit parent, [Service] IClock clock) => clock.GetHashCode() + parent.Id.Length;

        public static int Token(Unit parent, CancellationToken ct) => ct.CanBeCanceled ? parent.Id.Length : 0;

        public static int Context(Unit parent, RequestContext context) => context.Extensions.Count + parent.Id.Length;
    }

    [GraphQLFields("Unit")]
    private static class ParentFields
    {
        public static int? None() => null;

        public static int? Other(string parent) => parent.Length;

        public static int?[] Array(Unit[] parents) => [.. parents.Select(parent => (int?)parent.Id.Length)];

        public static int? Generic<T>(T parent) => parent?.GetHashCode();
    }

    [GraphQLFields("Query")]
    private static class ResultQuery
    {
        public static void Nothing()
        {
        }

        public static Task TaskAsync() => Task.CompletedTask;

        public static ValueTask ValueTaskAsync() => ValueTask.CompletedTask;

        public static long Wrong(RequestContext context) => context.Extensions.Count;

        public static ValueTask<IReadOnlyList<string?>> LateAsync() => ValueTask.FromResult<IReadOnlyList<string?>>([]);

        public static Lazy<int> Lazy() => new(1);

        public static Task<int>? MissingAsync() => Task.FromResult(1);
    }

    [GraphQLFields("Unit")]
    private static class ResultFields
    {
        public static int Single(IReadOnlyList<Unit> parents) => parents.Count;

        public static IReadOnlyList<int> Many(IReadOnlyList<Unit> parents) => [parents.Count];

        public static Task<IReadOnlyList<int?>> NullableAsync(IReadOnlyList<Unit> parents) => Task.FromResult<IReadOnlyList<int?>>([parents.Count]);

        public static Task<IReadOnlyList<int>?> AllAsync(IReadOnlyList<Unit> parents) => Task.FromResult<IReadOnlyList<int>?>([parents.Count]);

        public static IReadOnlyList<FieldOutcome<long>> Outcome(IReadOnlyList<Unit> parents) => [parents.Count];
    }

    [GraphQLFields("Subscription")]
    private static class ResultStreams
    {
        public static int Once() => 1;

        public static Task<IReadOnlyList<int>> ListAsync() => Task.FromResult<IReadOnlyList<int>>([]);

        public static IAsyncEnumerable<int?> Stream() => AsyncEnumerable.Empty<int?>();

        public static ValueTask<IAsyncEnumerable<string>> LateAsync() => ValueTask.FromResult(AsyncEnumerable.Empty<string>());
    }
}
