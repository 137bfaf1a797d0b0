using Fadu.Indicators.Values;

namespace Fadu.Api.Filters;

/// <summary>A condition on a text; what is given has to hold together. Parts of a text are compared without regard to case and width.</summary>
internal sealed record TextFilter(string? Eq, IReadOnlyList<string>? In, string? StartsWith, string? Contains)
{
    public bool Admits(string? text) =>
        (Eq is null || text == Eq)
        && (In is null || (text is not null && In.Contains(text)))
        && (StartsWith is null || (text is not null && NameKey.Of(text).StartsWith(NameKey.Of(StartsWith), StringComparison.OrdinalIgnoreCase)))
        && (Contains is null || (text is not null && NameKey.Of(text).Contains(NameKey.Of(Contains), StringComparison.OrdinalIgnoreCase)));
}
