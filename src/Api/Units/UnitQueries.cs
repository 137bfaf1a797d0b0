using Fadu.Api.Ids;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Units;

/// <summary>Units that the caller may see.</summary>
/// <param name="sights">What that is.</param>
[GraphQLFields("Query")]
internal sealed class UnitQueries(Sights sights) : INodeSource
{
    string INodeSource.Type => "Unit";

    public async Task<UnitModel?> UnitAsync(UnitBy by, RequestContext context) => UnitModel.Find(await sights.OfAsync(context), by.UnitCode);

    public async Task<UnitConnection> UnitsAsync(
        UnitWhere? where, UnitOrder orderBy, int? first, string? after, int? last, string? before, RequestContext context) =>
        UnitConnection.Of(await sights.OfAsync(context), where?.Filter(), orderBy, new(first, after, last, before), context);

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. keys.Select(key => UnitModel.Find(sight, key))];
    }
}
