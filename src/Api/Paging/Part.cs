using Fadu.Api.Requests;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Paging;

/// <summary>The part that is asked for of a list that is worked off from its start, so that places in it mean little.</summary>
internal static class Part
{
    /// <summary>So many of a list.</summary>
    /// <param name="rows">The list in its order.</param>
    /// <param name="first">How many.</param>
    /// <param name="skip">How many before them are left out.</param>
    /// <param name="context">The request, for its language.</param>
    /// <exception cref="GraphQLException"><c>PAGE_SIZE</c>, <c>PAGE_SKIP</c>.</exception>
    public static IReadOnlyList<T> Of<T>(IReadOnlyList<T> rows, int first, int skip, RequestContext context)
    {
        var size = Pager.SizeOf(new(first, null, null, null), context);
        return skip >= 0
            ? [.. rows.Skip(skip).Take(size)]
            : throw context.Fault(new("PAGE_SKIP", new($"skip 应为 0 或更大，不是 {skip}", $"skip is 0 or more, not {skip}"), "skip"));
    }
}
