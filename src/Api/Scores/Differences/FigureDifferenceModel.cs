using Fadu.Application.Differences;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Differences;

namespace Fadu.Api.Scores.Differences;

/// <summary>Why one figure changed.</summary>
/// <param name="figure">The figure.</param>
/// <param name="causes">By code of the item.</param>
[GraphQLType("FigureDifference")]
internal sealed class FigureDifferenceModel(FigureDifference figure, IReadOnlyDictionary<string, ValueCause> causes)
{
    public string? Code => figure.Code;

    public string Name => figure.Name;

    public decimal? Before => figure.Before;

    public decimal? After => figure.After;

    public IReadOnlyList<DifferencePartModel> Parts => [.. figure.Parts.Select(part => new DifferencePartModel(part, causes))];
}
