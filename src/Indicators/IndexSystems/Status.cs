namespace Fadu.Indicators.IndexSystems;

/// <summary>A status rule (注销): looked at before bands; a unit that it holds for bears it and has no band and no rank.</summary>
public sealed record Status
{
    /// <summary>Unique in the system.</summary>
    public required string Code { get; init; }

    /// <summary>What the unit is then called.</summary>
    public required string Name { get; init; }

    /// <summary>The condition; missing counts as not holding.</summary>
    public required string When { get; init; }

    /// <summary>The rule in words.</summary>
    public string? Rule { get; init; }

    /// <summary>Band sets in which it is looked at; empty: all.</summary>
    public IReadOnlyList<string> BandSets { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
