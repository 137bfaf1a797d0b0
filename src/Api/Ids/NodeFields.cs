using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Ids;

/// <summary>Objects by their ids.</summary>
[GraphQLFields("Query")]
internal sealed class NodeFields(IEnumerable<INodeSource> sources)
{
    private readonly Dictionary<string, INodeSource> _sources = sources.ToDictionary(source => source.Type, StringComparer.Ordinal);

    public async Task<INode?> NodeAsync(string id, RequestContext context) => await FindAsync(id, context);

    public async Task<IReadOnlyList<INode?>> NodesAsync(IReadOnlyList<string> ids, RequestContext context)
    {
        if (ids.Count > 100)
            throw context.Fault(new("PAGE_SIZE", new($"一次最多查 100 个 id，这里有 {ids.Count} 个", $"at most 100 ids at once, here are {ids.Count}"), "ids"));
        var found = new INode?[ids.Count];
        for (var i = 0; i < ids.Count; i++)
            found[i] = await FindAsync(ids[i], context);
        return found;
    }

    private Task<INode?> FindAsync(string id, RequestContext context) =>
        GlobalId.Read(id) is { } known && _sources.TryGetValue(known.Type, out var source)
            ? source.FindAsync(known.Key, context)
            : throw context.Fault(new("ID_INVALID", new($"“{id}”不是有效的 id，请用服务给出的 id", $"'{id}' is no id; use one that the service gave"), "id"));
}
