using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Publications;

/// <summary>A unit's result as it was publicised.</summary>
/// <param name="result">From the event.</param>
/// <param name="names">Names for the codes in it.</param>
[GraphQLType("PublishedResult")]
internal sealed class PublishedResultModel(PublicisedResult result, PublishedNames names)
{
    public string UnitCode => result.Unit;

    public string UnitName => result.Name;

    public string? Group => result.Group;

    public decimal? Total => result.Total;

    public int? Rank => result.Rank;

    public string? Band => result.Band;

    public string? Status => result.Status;

    public bool IsBarredFromCommendation => result.BarredFromCommendation;

    public IReadOnlyList<string> VetoCodes => result.Vetoes;

    public IReadOnlyList<string> VetoNames => [.. result.Vetoes.Select(names.OfVeto)];

    public IReadOnlyList<string> FailedGateCodes => result.FailedGates;

    public IReadOnlyList<string> FailedGateNames => [.. result.FailedGates.Select(names.OfGate)];

    public IReadOnlyList<PublishedMarksModel> FirstLevel => [.. result.FirstLevel.Select(marks => new PublishedMarksModel(marks, names))];
}
