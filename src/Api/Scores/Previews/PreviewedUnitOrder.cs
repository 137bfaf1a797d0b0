namespace Fadu.Api.Scores.Previews;

/// <summary>Order of units before and after; ties by code, units without the figure last.</summary>
internal enum PreviewedUnitOrder
{
    CodeAsc,
    CodeDesc,
    ChangeAsc,
    ChangeDesc,
    RiseAsc,
    RiseDesc,
    RankAfterAsc,
    RankAfterDesc,
}
