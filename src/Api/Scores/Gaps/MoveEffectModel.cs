using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Gaps;

namespace Fadu.Api.Scores.Gaps;

/// <summary>What a move does to the unit as a whole.</summary>
/// <param name="effect">The effect.</param>
[GraphQLType("MoveEffect")]
internal sealed class MoveEffectModel(MoveEffect effect)
{
    public decimal? Marks => effect.Marks is { } marks ? Numbers.Snap(marks) : null;

    public decimal? Total => effect.Total;

    public decimal? TotalWon => effect.TotalWon;

    public string? Band => effect.Band;

    public int? Rank => effect.Rank;

    public int? Ranked => effect.Ranked;

    public IReadOnlyList<string> FailedCheckCodes => effect.FailedChecks;
}
