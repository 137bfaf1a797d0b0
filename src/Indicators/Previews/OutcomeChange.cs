namespace Fadu.Indicators.Previews;

/// <summary>A unit that comes out otherwise than was previewed.</summary>
/// <param name="Previewed">As it was previewed; null: it took no part then.</param>
/// <param name="Now">As it comes out by now; null: it takes no part any more.</param>
public sealed record OutcomeChange(UnitOutcome? Previewed, UnitOutcome? Now)
{
    /// <summary>Code of the unit.</summary>
    public string Code => (Now ?? Previewed)!.Code;

    /// <summary>Its name.</summary>
    public string Name => (Now ?? Previewed)!.Name;
}
