namespace Fadu.Api.Filters;

/// <summary>A condition on a number; what is given has to hold together. A value that is missing meets none.</summary>
internal sealed record DecimalFilter(decimal? Eq, IReadOnlyList<decimal>? In, decimal? Gt, decimal? Gte, decimal? Lt, decimal? Lte)
{
    public bool Admits(decimal? value) => value is { } number
        && (Eq is null || number == Eq)
        && (In is null || In.Contains(number))
        && (Gt is null || number > Gt)
        && (Gte is null || number >= Gte)
        && (Lt is null || number < Lt)
        && (Lte is null || number <= Lte);
}
