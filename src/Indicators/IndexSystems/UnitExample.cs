namespace Fadu.Indicators.IndexSystems;

/// <summary>A worked example of a whole unit.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Given">Values by name; what is not named is missing.</param>
/// <param name="BandSet">The band set to band it by; null: the default bands.</param>
/// <param name="Total">The total that must come out; null: not looked at.</param>
/// <param name="Band">The band that must come out; null: not looked at.</param>
/// <param name="Marks">Achieved marks by indicator code; those not named are not looked at.</param>
public sealed record UnitExample(
    string Name,
    IReadOnlyList<Given> Given,
    string? BandSet,
    decimal? Total,
    string? Band,
    IReadOnlyDictionary<string, decimal> Marks)
{
    /// <summary>Values by name; what is not named is missing.</summary>
    public IReadOnlyList<Given> Given { get; init => field = ValueList.Of(value); } = ValueList.Of(Given);

    /// <summary>Achieved marks by indicator code; those not named are not looked at.</summary>
    public IReadOnlyDictionary<string, decimal> Marks { get; init => field = ValueMap.Of(value); } = ValueMap.Of(Marks);
}
