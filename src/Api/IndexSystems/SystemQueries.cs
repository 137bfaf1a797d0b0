using System.Globalization;
using Fadu.Api.Ids;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Revisions;

namespace Fadu.Api.IndexSystems;

/// <summary>Index systems, their revisions, and what differs between them.</summary>
/// <param name="sights">What the caller may see.</param>
[GraphQLFields("Query")]
internal sealed class SystemQueries(Sights sights) : INodeSource
{
    string INodeSource.Type => "IndexSystem";

    public async Task<SystemModel?> IndexSystemAsync(SystemBy by, RequestContext context) => SystemModel.Find(await sights.OfAsync(context), by.SystemCode);

    public async Task<IReadOnlyList<SystemModel>> IndexSystemsAsync(RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. sight.Register.Systems.Keys.Select(code => SystemModel.Find(sight, code)).OfType<SystemModel>()];
    }

    public async Task<RevisionDifference?> RevisionDifferenceAsync(string system, int from, int to, RequestContext context)
    {
        if (SystemModel.Find(await sights.OfAsync(context), system) is not { } known)
            return null;
        var (before, after) = (known.Revision(from), known.Revision(to));
        foreach (var (revision, number, argument) in new[] { (before, from, "from"), (after, to, "to") })
        {
            if (revision is null)
            {
                throw context.Fault(new("revision.unknown", new(
                    string.Create(CultureInfo.InvariantCulture, $"指标体系 {system} 没有已发布的第 {number} 版，请核对版本号"),
                    string.Create(CultureInfo.InvariantCulture, $"the index system {system} has no published revision {number}; check the number")), argument));
            }
        }

        return RevisionDifference.Between(before!.Definition, after!.Definition);
    }

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. keys.Select(key => SystemModel.Find(sight, key))];
    }
}
