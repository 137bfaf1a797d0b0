using System.Runtime.CompilerServices;
using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Live;
using Fadu.Application.Rounds;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.Api.Live;

/// <summary>Rounds as they move on.</summary>
/// <param name="live">Tells when a round's book has moved on.</param>
/// <param name="sights">What the caller may see.</param>
[GraphQLFields("Subscription")]
internal sealed class RoundSubscriptions(LiveRounds live, Sights sights)
{
    public async IAsyncEnumerable<RoundChange> RoundChangedAsync(
        string roundCode, string? after, RequestContext context, [EnumeratorCancellation] CancellationToken ct)
    {
        RoundFace? told = null;
        await foreach (var book in live.OfAsync(roundCode, Positions.Read(after, context), ct))
        {
            // The place first: what comes between is then told again, and not passed over by whoever goes on behind it.
            var (position, now) = (book.Position, await RoundFace.OfAsync(book, ct));
            // What is told has to be as new as the book.
            if (RoundQueries.Find(await sights.LiveAsync(context, now != told, ct), roundCode) is not { } round)
                throw context.Fault(RoundDesk.Unknown(roundCode));
            if (now != told)
                yield return new($"{position}", round);
            told = now;
        }

        throw context.Fault(RoundDesk.Unknown(roundCode));
    }
}
