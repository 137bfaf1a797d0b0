using Fadu.Api.Requests;
using Fadu.Api.Rounds;
using Fadu.Application.Books;
using Fadu.Application.Bounds;
using Fadu.GraphQL.Binding.Marks;
using Fadu.GraphQL.Execution.Resolvers;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Scores.Bounds;

/// <summary>What units of a round can still get, for whoever sees their submissions.</summary>
/// <param name="sights">How far the caller sees.</param>
/// <param name="books">The values of rounds.</param>
[GraphQLFields("Round")]
internal sealed class BoundsFields(Sights sights, BookShelf books)
{
    public async Task<IReadOnlyList<UnitBoundsModel?>> ScoreBoundsAsync(
        IReadOnlyList<RoundModel> rounds, string unit, Basis basis, bool asReported, RequestContext context)
    {
        var (sight, models) = (await sights.OfAsync(context), new UnitBoundsModel?[rounds.Count]);
        for (var i = 0; i < models.Length; i++)
        {
            if (!sight.SeesSubmission(rounds[i].Round, unit) || await books.FindAsync(rounds[i].Code, context.CancellationToken) is not { } book)
                continue;

            var moment = await book.MomentAsync(basis, context.CancellationToken);
            var row = moment.Reading.Scores.Table.Units.TakeWhile(one => one.Code != unit).Count();
            models[i] = row < moment.Reading.Scores.Count ? new(OpenValues.BoundsOf(moment, row, asReported)) : null;
        }

        return models;
    }
}
