namespace Fadu.Indicators.Explanations;

/// <summary>How one unit stands to a band (等次).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Min">The least total.</param>
/// <param name="Reached">Whether the total reaches it; false where there is no total.</param>
/// <param name="EachAtLeast">The least achievement of every first-level indicator, 0 to 1; null: not looked at.</param>
/// <param name="Behind">Codes of the first-level indicators that fall short of that.</param>
/// <param name="IsBeforeVetoes">Whether the unit would have it without vetoes.</param>
/// <param name="IsBand">Whether the unit has it.</param>
public sealed record BandExplanation(
    string Name, decimal Min, bool Reached, decimal? EachAtLeast, IReadOnlyList<string> Behind, bool IsBeforeVetoes, bool IsBand);
