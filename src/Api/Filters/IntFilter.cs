namespace Fadu.Api.Filters;

/// <summary>A condition on a whole number; what is given has to hold together. A value that is missing meets none.</summary>
internal sealed record IntFilter(int? Eq, IReadOnlyList<int>? In, int? Gte, int? Lte)
{
    public bool Admits(int? value) => value is { } number
        && (Eq is null || number == Eq)
        && (In is null || In.Contains(number))
        && (Gte is null || number >= Gte)
        && (Lte is null || number <= Lte);
}
