using System.Globalization;
using Fadu.Api.Ids;
using Fadu.Api.Requests;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.IndexSystems;

/// <summary>Revisions by their ids.</summary>
/// <param name="sights">What the caller may see.</param>
[GraphQLFields("Query")]
internal sealed class RevisionNodes(Sights sights) : INodeSource
{
    string INodeSource.Type => "Revision";

    async Task<IReadOnlyList<INode?>> INodeSource.FindAsync(IReadOnlyList<string> keys, RequestContext context)
    {
        var sight = await sights.OfAsync(context);
        return [.. keys.Select(key => key.Split('/') is [var system, var text] && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? SystemModel.Find(sight, system)?.Revision(number)
            : null)];
    }
}
