namespace Fadu.Api.Paging;

/// <summary>Which part of a list is asked for.</summary>
/// <param name="First">So many from the start, or behind <paramref name="After"/>.</param>
/// <param name="After">Cursor of the one before.</param>
/// <param name="Last">So many from the end, or before <paramref name="Before"/>.</param>
/// <param name="Before">Cursor of the one behind.</param>
internal readonly record struct PageRequest(int? First, string? After, int? Last, string? Before)
{
    /// <summary>How many are given where the caller does not say.</summary>
    public const int Usual = 50;

    /// <summary>How many can be asked for at once.</summary>
    public const int Most = 200;
}
