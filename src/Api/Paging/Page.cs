namespace Fadu.Api.Paging;

/// <summary>A page of a list.</summary>
/// <param name="Edges">What is on it, in order.</param>
/// <param name="PageInfo">Where it stands.</param>
/// <param name="Total">How long the list is; reckoned when it is asked for.</param>
internal sealed record Page<T>(IReadOnlyList<Edge<T>> Edges, PageInfo PageInfo, Func<int> Total)
    where T : class;
