namespace Fadu.Indicators.IndexSystems;

/// <summary>A value that coordinators set and that is frozen with a revision (政策参数).</summary>
public sealed record PolicyParameter
{
    /// <summary>Unique among items, attributes and parameters.</summary>
    public required string Code { get; init; }

    /// <summary>The name that formulas use in brackets.</summary>
    public required string Name { get; init; }

    /// <summary>Type of the value; not a choice.</summary>
    public required ItemType Type { get; init; }

    /// <summary>The value as it was written.</summary>
    public required string Value { get; init; }

    /// <summary>Unit of measure; null where it has none.</summary>
    public string? MeasurementUnit { get; init; }

    /// <summary>What it is for.</summary>
    public string? Help { get; init; }
}
