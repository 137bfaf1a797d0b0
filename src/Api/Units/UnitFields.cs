using Fadu.Api.Paging;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Units;

/// <summary>What of a unit is looked up.</summary>
[GraphQLFields("Unit")]
internal static class UnitFields
{
    public static IReadOnlyList<UnitConnection> Children(
        IReadOnlyList<UnitModel> units, UnitWhere? where, UnitOrder orderBy, int? first, string? after, int? last, string? before, RequestContext context) =>
        [.. units.Select(unit => UnitConnection.Of(
            unit.Sight,
            new() { Parent = unit.Code, And = where is null ? null : [where.Filter()] },
            orderBy,
            new PageRequest(first, after, last, before),
            context))];
}
