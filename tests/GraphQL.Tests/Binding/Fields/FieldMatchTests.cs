using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Binding.Fields;

public sealed class FieldMatchTests
{
    private const string Schema = "type Query { unit: Unit!, nothing: Int } type Unit { id: ID!, size: Int!, nothing(in: Int): String, gone: [Int!], kind: String! }";

    [Fact]
    public void A_field_without_a_member_is_told_what_to_write() =>
        Bound.Faults(Schema, typeof(Query), typeof(Unit)).ShouldBe(
        [
            "Query.nothing is nothing in C#; write a method Nothing or NothingAsync in a class marked [GraphQLFields(\"Query\")].",
            "Unit.nothing is nothing in C#; write a method Nothing or NothingAsync in a class marked [GraphQLFields(\"Unit\")].",
            "Unit.gone is nothing in C#; write a property IReadOnlyList<int>? Gone of Unit, or a method Gone or GoneAsync in a class marked [GraphQLFields(\"Unit\")].",
        ]);

    [Fact]
    public void Members_that_several_may_be_are_ambiguous() =>
        Bound.Faults("type Query { unit: Unit!, a: A! } type Unit { id: ID! size: Int! kind: String! } type A { name: String! }",
            typeof(Query), typeof(Unit), typeof(TwiceFields), typeof(OtherFields), typeof(AQuery), typeof(IBoth)).ShouldBe(
        [
            "Unit.size may be any of TwiceFields.Size and TwiceFields.SizeAsync; leave one.",
            "Unit.kind may be any of TwiceFields.Kind and OtherFields.Kind; leave one.",
            "A.name may be any of ILeft.Name and IRight.Name; leave one.",
        ]);

    [Fact]
    public void A_property_takes_no_arguments() =>
        Bound.Faults("type Query { unit: Unit! } type Unit { id(short: Boolean): ID! }", typeof(Query), typeof(Unit)).ShouldBe(
            ["Unit.id takes arguments, but Unit.Id is a property; write a method Id in a class marked [GraphQLFields(\"Unit\")]."]);

    [Fact]
    public void Methods_and_classes_that_are_nobodys_are_faults() =>
        Bound.Faults("type Query { unit: Unit! } type Unit { id: ID! } interface I { x: Int }", typeof(Query), typeof(Unit), typeof(StrayFields), typeof(LostFields), typeof(InterfaceFields)).ShouldBe(
        [
            "StrayFields.LoadNameAsync is no field of Unit; write Unit.loadName into the schema, or make the method internal.",
            "Gone has the class of fields LostFields, but the schema has no such object type; write it into the schema, or take the class away.",
            "I has the class of fields InterfaceFields, but the schema has no such object type; write it into the schema, or take the class away.",
        ]);

    [Fact]
    public async Task A_method_comes_before_a_property_and_the_nearest_property_before_those_above()
    {
        var bound = new Bound("type Query { unit: Unit! } type Unit { id: ID! size: Int! kind: String! }", BindingOptions.FromMarks(typeof(Query), typeof(Unit), typeof(MethodFields)));

        (await bound.RunAsync("{ unit { id size kind } }")).ShouldBe("""{"data":{"unit":{"id":"method of 7","size":7,"kind":"near 7"}}}""");
    }

    [Theory]
    [InlineData("id", typeof(ValueReader))]
    [InlineData("calculated", typeof(Calculation))]
    [InlineData("context", typeof(FieldMethod))]
    [InlineData("outcome", typeof(Calculation))]
    [InlineData("all", typeof(FieldMethod))]
    public void Every_form_of_member_is_the_cheapest_kind_of_resolver(string field, Type kind)
    {
        var schema = SchemaBinder.Bind(
            TypeSystem.Schemas.Build("type Query { unit: Unit! } type Unit { id: ID!, calculated(by: Int!): Int!, context: Int!, outcome: Int!, all: Int! }"),
            BindingOptions.FromMarks(typeof(Query), typeof(Unit), typeof(KindFields))).Schema.ShouldNotBeNull();
        var unit = schema.Schema.Types.Find("Unit").ShouldBeOfType<GraphQL.TypeSystem.Types.ObjectType>();

        schema.ResolverOf(unit.Fields.Find(field)!).ShouldBeOfType(kind);
    }

    [Fact]
    public async Task A_calculated_field_may_fail_with_an_error_that_the_client_reads()
    {
        var bound = new Bound("type Query { unit: Unit! } type Unit { id: ID!, outcome: Int }", BindingOptions.FromMarks(typeof(Query), typeof(Unit), typeof(FailingFields)));

        (await bound.RunAsync("{ unit { id outcome } }")).ShouldBe(
            """{"data":{"unit":{"id":"property","outcome":null}},"errors":[{"message":"It is gone.","locations":[{"line":1,"column":13}],"path":["unit","outcome"],"extensions":{"code":"GONE"}}]}""");
    }

    private record Above(object Kind);

    [GraphQLType("Unit")]
    private sealed record Unit(string Id, int Size) : Above("far")
    {
        public new string Kind => $"near {Size}";
    }

    private interface ILeft
    {
        string Name { get; }
    }

    private interface IRight
    {
        string Name { get; }
    }

    [GraphQLType("A")]
    private interface IBoth : ILeft, IRight;

    [GraphQLFields("Query")]
    private static class Query
    {
        public static Unit Unit() => new("property", 7);
    }

    [GraphQLFields("Query")]
    private static class AQuery
    {
        public static IBoth A() => throw new NotSupportedException();
    }

    [GraphQLFields("Unit")]
    private static class TwiceFields
    {
        public static int Size(Unit parent) => parent.Size;

        public static Task<IReadOnlyList<int>> SizeAsync(IReadOnlyList<Unit> parents) => Task.FromResult<IReadOnlyList<int>>([parents.Count]);

        public static string Kind(Unit parent) => parent.Kind;
    }

    [GraphQLFields("Unit")]
    private static class OtherFields
    {
        public static string Kind(Unit parent) => parent.Kind;
    }

    [GraphQLFields("Unit")]
    private static class MethodFields
    {
        public static string Id(Unit parent) => $"method of {parent.Size}";
    }

    [GraphQLFields("Unit")]
    private sealed class StrayFields : IDisposable
    {
        public static Task<IReadOnlyList<string>> LoadNameAsync(IReadOnlyList<Unit> parents) => Task.FromResult<IReadOnlyList<string>>([.. parents.Select(Hidden)]);

        public void Dispose()
        {
        }

        internal static string Hidden(Unit parent) => parent.Id;
    }

    [GraphQLFields("Gone")]
    private static class LostFields
    {
        public static int? X() => null;
    }

    [GraphQLFields("I")]
    private static class InterfaceFields
    {
        public static int? X() => null;
    }

    [GraphQLFields("Unit")]
    private static class FailingFields
    {
        public static FieldOutcome<int?> Outcome(Unit parent) => parent.Size > 0 ? new FieldError("GONE", "It is gone.") : new FieldOutcome<int?>(parent.Size);
    }

    [GraphQLFields("Unit")]
    private static class KindFields
    {
        public static string Id(Unit parent) => parent.Id;

        public static int Calculated(Unit parent, int by) => parent.Size * by;

        public static int[] Context(IReadOnlyList<Unit> parents, RequestContext context) => [.. parents.Select(parent => parent.Size + context.Extensions.Count)];

        public static FieldOutcome<int> Outcome(Unit parent) => parent.Size;

        public static int[] All(IReadOnlyList<Unit> parents) => [.. parents.Select(parent => parent.Size)];
    }
}
