using System.Text.Json.Serialization;

namespace Fadu.Indicators.Rounds;

/// <summary>A unit's result as it was publicised; it stands alone, so that a later change of name or rules does not alter it.</summary>
public sealed record PublicisedResult
{
    /// <summary>Code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name at that time.</summary>
    public required string Name { get; init; }

    /// <summary>With whom it was compared; null: with the units that have no group.</summary>
    [JsonRequired]
    public string? Group { get; init; }

    /// <summary>Marks in all; null where it has no total.</summary>
    [JsonRequired]
    public decimal? Total { get; init; }

    /// <summary>Place within the group; null where it is not ranked.</summary>
    [JsonRequired]
    public int? Rank { get; init; }

    /// <summary>等次; null: none.</summary>
    [JsonRequired]
    public string? Band { get; init; }

    /// <summary>Status that stands in place of a band (注销); null: none.</summary>
    [JsonRequired]
    public string? Status { get; init; }

    /// <summary>Whether a veto bars it from commendation (不予表彰).</summary>
    [JsonRequired]
    public bool BarredFromCommendation { get; init; }

    /// <summary>Codes of the vetoes that hold.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Vetoes { get; init; } = [];

    /// <summary>Codes of the gates that it does not meet.</summary>
    [JsonRequired]
    public IReadOnlyList<string> FailedGates { get; init; } = [];

    /// <summary>Marks by first-level indicator, in the order of the revision.</summary>
    [JsonRequired]
    public IReadOnlyList<PublicisedMarks> FirstLevel { get; init; } = [];
}
