using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Previews;

namespace Fadu.Api.Scores.Previews;

/// <summary>One unit before and after.</summary>
/// <param name="unit">The unit.</param>
[GraphQLType("PreviewedUnit")]
internal sealed class PreviewedUnitModel(PreviewedUnit unit)
{
    public string UnitCode => unit.Unit.Code;

    public string UnitName => unit.Unit.Name;

    public string? Group => unit.Unit.Group;

    public decimal? TotalBefore => unit.TotalBefore;

    public decimal? TotalAfter => unit.TotalAfter;

    public decimal? Change => unit.Change;

    public int? RankBefore => unit.RankBefore;

    public int? RankAfter => unit.RankAfter;

    public int? Rise => unit.Rise;

    public string? BandBefore => unit.BandBefore;

    public string? BandAfter => unit.BandAfter;

    public IReadOnlyList<string> VetoesStruck => unit.Struck;

    public IReadOnlyList<string> VetoesSpared => unit.Spared;
}
