using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Ids;

/// <summary>Finds the objects of one type by their keys.</summary>
internal interface INodeSource
{
    /// <summary>Name of the object type.</summary>
    string Type { get; }

    /// <summary>The object; null where there is none, or none that the caller may see.</summary>
    /// <param name="key">As <see cref="GlobalId.Key"/>.</param>
    /// <param name="context">The request.</param>
    Task<INode?> FindAsync(string key, RequestContext context);
}
