namespace Fadu.Indicators.IndexSystems;

/// <summary>A veto (一票否决).</summary>
public sealed record Veto
{
    /// <summary>Unique in the system.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>The condition; where it is missing, not vetoed and flagged.</summary>
    public required string When { get; init; }

    /// <summary>The band that a vetoed unit falls to at best, in every band set that has it; null: see <see cref="BandsBySet"/>.</summary>
    public string? Band { get; init; }

    /// <summary>The band by band set; a set that is not named: its last band.</summary>
    public IReadOnlyDictionary<string, string> BandsBySet { get; init => field = ValueMap.Of(value); } = ValueMap<string>.Empty;

    /// <summary>What it does.</summary>
    public VetoEffect Effect { get; init; }

    /// <summary>The rule in words.</summary>
    public string? Rule { get; init; }

    /// <summary>Worked examples.</summary>
    public IReadOnlyList<ConditionExample> Examples { get; init => field = ValueList.Of(value); } = ValueList<ConditionExample>.Empty;
}
