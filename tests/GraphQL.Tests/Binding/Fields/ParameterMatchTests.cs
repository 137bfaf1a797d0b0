using Fadu.GraphQL.Binding;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Tests.Binding.Fields;

public sealed class ParameterMatchTests
{
    [Fact]
    public void Arguments_and_parameters_go_by_the_same_names() =>
        Bound.Faults("type Query { units(first: Int, after: String, in: Int!): Int } type Unit { name(upper: Boolean!, id: ID): String }",
            typeof(Query), typeof(Unit), typeof(UnitFields)).ShouldBe(
        [
            "Query.Units takes first by reference; take it by value.",
            "Query.Units takes After, which is no argument of Query.units; write it into the schema, mark it [Service], or take it away.",
            "Query.Units takes size, which is no argument of Query.units; write it into the schema, mark it [Service], or take it away.",
            "Query.units(after:) has no parameter in Query.Units; write string? after.",
            "UnitFields.Name takes uper, which is no argument of Unit.name; write it into the schema, mark it [Service], or take it away.",
            "Unit.name(upper:) has no parameter in UnitFields.Name; write bool upper.",
            "Unit.name(id:) has no parameter in UnitFields.Name; write string? id.",
        ]);

    [Fact]
    public void Services_are_registered_before_the_first_request() =>
        Bound.Faults("type Query { a: Int, b: Int }", BindingOptions.FromMarks(typeof(ServiceQuery), typeof(InstanceQuery)) with { IsService = type => type == typeof(IDisposable) }).ShouldBe(
        [
            "ServiceQuery.A takes the service IServiceProvider, which is not registered; register it.",
            "InstanceQuery is not registered as a service; register it, or make its methods static.",
        ]);

    [GraphQLType("Unit")]
    private sealed record Unit(string Id);

    [GraphQLFields("Query")]
    private static class Query
    {
        public static int? Units(ref int first, string? After, int @in, int size) => first + @in + size + After?.Length;
    }

    [GraphQLFields("Unit")]
    private static class UnitFields
    {
        public static string? Name(Unit parent, bool uper) => uper ? parent.Id : null;
    }

    [GraphQLFields("Query")]
    private static class ServiceQuery
    {
        public static int? A([Service] IServiceProvider a, [Service] IDisposable b, RequestContext context, CancellationToken ct) =>
            a == b || ct.IsCancellationRequested ? context.Extensions.Count : null;
    }

    [GraphQLFields("Query")]
    private sealed class InstanceQuery(int start)
    {
        public int? B() => start;
    }
}
