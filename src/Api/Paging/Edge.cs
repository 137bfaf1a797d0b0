namespace Fadu.Api.Paging;

/// <summary>One of a list, with its place in it.</summary>
/// <param name="Node">The object.</param>
/// <param name="Cursor">Its place; stays the same when others come or go.</param>
internal record Edge<T>(T Node, string Cursor)
    where T : class;
