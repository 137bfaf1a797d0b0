using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Ids;

/// <summary>Finds the objects of one type by their keys.</summary>
internal interface INodeSource
{
    /// <summary>Name of the object type.</summary>
    string Type { get; }

    /// <summary>Whether such objects are for strangers, too.</summary>
    bool IsPublic => false;

    /// <summary>The objects in the order of their keys; null where there is none, or none that the caller may see.</summary>
    /// <param name="keys">As <see cref="GlobalId.Key"/>; looked up together.</param>
    /// <param name="context">The request.</param>
    Task<IReadOnlyList<INode?>> FindAsync(IReadOnlyList<string> keys, RequestContext context);
}
