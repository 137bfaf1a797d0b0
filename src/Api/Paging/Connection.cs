namespace Fadu.Api.Paging;

/// <summary>A page of a list as clients see it; each type of node has one of its own, which bears the mark.</summary>
/// <param name="page">The page.</param>
/// <remarks>Source: https://relay.dev/graphql/connections.htm.</remarks>
internal abstract class Connection<T>(Page<T> page)
    where T : class
{
    public IReadOnlyList<Edge<T>> Edges => page.Edges;

    public IReadOnlyList<T> Nodes { get; } = [.. page.Edges.Select(edge => edge.Node)];

    public PageInfo PageInfo => page.PageInfo;

    public int TotalCount => page.Total();
}
