using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>What a unit can reach by itself, as clients see it.</summary>
/// <param name="reach">What was found.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("OwnReach")]
internal sealed class OwnReachModel(OwnReach reach, Language language)
{
    public decimal? Total => reach.Total;

    public string? Band => reach.Band;

    public int? Rank => reach.Rank;

    public decimal Won => reach.Won;

    public decimal Share => reach.Share;

    public IReadOnlyList<MoveChangeModel> Changes => [.. reach.Changes.Select(change => new MoveChangeModel(change, language))];
}
