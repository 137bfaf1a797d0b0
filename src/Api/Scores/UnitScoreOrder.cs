namespace Fadu.Api.Scores;

/// <summary>Order of a ranking; ties by code, units without the figure last.</summary>
internal enum UnitScoreOrder
{
    RankAsc,
    RankDesc,
    TotalAsc,
    TotalDesc,
    CodeAsc,
    CodeDesc,
    NameAsc,
    NameDesc,
    IndicatorAsc,
    IndicatorDesc,
}
