using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Fadu.Api.Requests;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Paging;

/// <summary>Cuts pages out of ordered lists.</summary>
internal static class Pager
{
    /// <summary>A page of a list that is held in memory.</summary>
    /// <param name="rows">The list in its order, in which every row's key differs.</param>
    /// <param name="request">Which part.</param>
    /// <param name="key">The key of a row: what the list is ordered by, so that a cursor keeps its place when the row itself is gone.</param>
    /// <param name="compare">The order of keys.</param>
    /// <param name="node">What stands for a row.</param>
    /// <param name="context">The request.</param>
    /// <exception cref="GraphQLException"><c>PAGE_SIZE</c>, <c>PAGE_BOTH_ENDS</c>, <c>CURSOR_INVALID</c>.</exception>
    public static Page<TNode> Cut<TRow, TNode>(
        IReadOnlyList<TRow> rows, PageRequest request, Func<TRow, string> key, Comparison<string> compare, Func<TRow, TNode> node, RequestContext context)
        where TNode : class
    {
        var size = SizeOf(request, context);
        var from = request.After is { } after ? FirstBehind(rows, Read(after, "after", context), key, compare) : 0;
        var to = request.Before is { } before ? FirstFrom(rows, Read(before, "before", context), key, compare) : rows.Count;
        if (to < from)
            to = from;
        var (start, end) = request.Last is null ? (from, Math.Min(to, from + size)) : (Math.Max(from, to - size), to);
        var edges = new List<Edge<TNode>>(end - start);
        for (var i = start; i < end; i++)
        {
            var row = rows[i];
            edges.Add(new(node(row), Write(key(row))));
        }

        return new(edges, new(end < rows.Count, start > 0, edges.FirstOrDefault()?.Cursor, edges.LastOrDefault()?.Cursor), () => rows.Count);
    }

    /// <summary>The cursor of a key.</summary>
    public static string Write(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(key));

    /// <summary>The key of a cursor.</summary>
    public static string Read(string cursor, string argument, RequestContext context) =>
        cursor.Length > 0 && Base64Url.IsValid(cursor) && Base64Url.DecodeFromChars(cursor) is var key && Utf8.IsValid(key)
        ? Encoding.UTF8.GetString(key)
        : throw context.Fault(new("CURSOR_INVALID", new($"{argument} 不是本服务给出的游标，请用 edges 或 pageInfo 里的游标", $"{argument} is no cursor of this service; use one from edges or pageInfo"), argument));

    /// <summary>How many are asked for.</summary>
    public static int SizeOf(PageRequest request, RequestContext context)
    {
        if (request is { First: not null, Last: not null })
            throw context.Fault(new("PAGE_BOTH_ENDS", new("first 和 last 只能用一个", "give first or last, not both"), "first"));
        var size = request.First ?? request.Last ?? PageRequest.Usual;
        return size is >= 0 and <= PageRequest.Most
            ? size
            : throw context.Fault(new("PAGE_SIZE", new($"每页 0 到 {PageRequest.Most} 条，不是 {size} 条", $"a page has 0 to {PageRequest.Most} entries, not {size}"), "first"));
    }

    private static int FirstBehind<TRow>(IReadOnlyList<TRow> rows, string place, Func<TRow, string> key, Comparison<string> compare) =>
        First(rows, row => compare(key(row), place) > 0);

    private static int FirstFrom<TRow>(IReadOnlyList<TRow> rows, string place, Func<TRow, string> key, Comparison<string> compare) =>
        First(rows, row => compare(key(row), place) >= 0);

    private static int First<TRow>(IReadOnlyList<TRow> rows, Func<TRow, bool> isThere)
    {
        var (low, high) = (0, rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isThere(rows[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
