namespace Fadu.Indicators.IndexSystems;

/// <summary>A worked example of an indicator, a bonus or a deduction.</summary>
/// <param name="Given">Values by name; what is not named is missing.</param>
/// <param name="Marks">What the formula must give on the outOf scale; null: missing.</param>
/// <param name="Applies">What appliesWhen must give; null: not looked at.</param>
public sealed record MarksExample(IReadOnlyList<Given> Given, decimal? Marks, bool? Applies)
{
    /// <summary>Values by name; what is not named is missing.</summary>
    public IReadOnlyList<Given> Given { get; init => field = ValueList.Of(value); } = ValueList.Of(Given);
}
