using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Kernel;

namespace Fadu.Api.Ids;

/// <summary>Objects by their ids.</summary>
[GraphQLFields("Query")]
internal sealed class NodeFields(IEnumerable<INodeSource> sources)
{
    private readonly Dictionary<string, INodeSource> _sources = sources.ToDictionary(source => source.Type, StringComparer.Ordinal);

    public async Task<INode?> NodeAsync(string id, RequestContext context) =>
        SourceOf(id) is var (source, key) ? (await FindAsync(source, [key], context))[0] : throw context.Fault(Invalid(id, "id"));

    public async Task<IReadOnlyList<object?>> NodesAsync(IReadOnlyList<string> ids, RequestContext context)
    {
        if (ids.Count > 100)
            throw context.Fault(new("PAGE_SIZE", new($"一次最多查 100 个 id，这里有 {ids.Count} 个", $"at most 100 ids at once, here are {ids.Count}"), "ids"));

        var found = new object?[ids.Count];
        var known = new List<(int Place, INodeSource Source, string Key)>(ids.Count);
        for (var i = 0; i < found.Length; i++)
        {
            if (SourceOf(ids[i]) is var (source, key))
                known.Add((i, source, key));
            else
                found[i] = context.Error(Invalid(ids[i], "ids"));
        }

        // Each source looks all of its own up together.
        foreach (var group in known.GroupBy(one => one.Source))
        {
            var nodes = await FindAsync(group.Key, [.. group.Select(one => one.Key)], context);
            foreach (var (one, node) in group.Zip(nodes))
                found[one.Place] = node;
        }

        return found;
    }

    // Not left to each source: that a system or a round is there at all is none of a stranger's business.
    private static Task<IReadOnlyList<INode?>> FindAsync(INodeSource source, IReadOnlyList<string> keys, RequestContext context) =>
        source.IsPublic || context.Viewer().Account is not null ? source.FindAsync(keys, context) : Task.FromResult<IReadOnlyList<INode?>>(new INode?[keys.Count]);

    private (INodeSource Source, string Key)? SourceOf(string id) =>
        GlobalId.Read(id) is { } known && _sources.TryGetValue(known.Type, out var source) ? (source, known.Key) : null;

    private static Problem Invalid(string id, string argument) =>
        new("ID_INVALID", new($"“{id}”不是有效的 id，请用服务给出的 id", $"'{id}' is no id; use one that the service gave"), argument);
}
