using Fadu.Api.Requests;
using Fadu.EventStore.Events;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Live;

/// <summary>Places from which subscriptions go on.</summary>
internal static class Positions
{
    /// <summary>Reads one; null stays null.</summary>
    /// <exception cref="GraphQLException">It is none: <c>POSITION_INVALID</c>.</exception>
    public static EventPosition? Read(string? after, RequestContext context) => after is null ? null
        : EventPosition.TryParse(after, out var position) ? position
        : throw context.Fault(new(
            "POSITION_INVALID",
            new("after 不是本服务给出的位置，请用上一条消息里的 position，或者不填", "after is no place of this service; use the position of the last message, or leave it out"),
            "after"));
}
