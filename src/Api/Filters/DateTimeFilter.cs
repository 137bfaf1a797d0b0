namespace Fadu.Api.Filters;

/// <summary>A condition on a moment; what is given has to hold together. A moment that is missing meets none.</summary>
internal sealed record DateTimeFilter(DateTimeOffset? Gte, DateTimeOffset? Lt)
{
    public bool Admits(DateTimeOffset? value) => value is { } moment && (Gte is null || moment >= Gte) && (Lt is null || moment < Lt);
}
