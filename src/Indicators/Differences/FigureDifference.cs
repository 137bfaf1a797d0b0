namespace Fadu.Indicators.Differences;

/// <summary>Why a figure changed: the total, an indicator's marks, a bonus or a deduction.</summary>
/// <param name="Code">Code of the indicator, bonus or deduction; null: the total.</param>
/// <param name="Name">Its name, as it stands after, or stood before where it is gone.</param>
/// <param name="Before">Marks before; null: it was not there, did not apply, or had dropped out.</param>
/// <param name="After">Marks after; null likewise.</param>
/// <param name="Parts">The kinds of change that moved it, in their order; their marks add up exactly to after − before, null counting as 0.</param>
public sealed record FigureDifference(string? Code, string Name, decimal? Before, decimal? After, IReadOnlyList<DifferencePart> Parts);
