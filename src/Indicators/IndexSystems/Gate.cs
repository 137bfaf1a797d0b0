namespace Fadu.Indicators.IndexSystems;

/// <summary>A condition of applying or publishing (申报条件、发布条件): a unit that fails it is shown apart and not ranked.</summary>
public sealed record Gate
{
    /// <summary>Unique in the system.</summary>
    public required string Code { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Condition that must hold; missing counts as not met.</summary>
    public required string When { get; init; }

    /// <summary>The rule in words.</summary>
    public string? Rule { get; init; }

    /// <summary>Worked examples.</summary>
    public IReadOnlyList<ConditionExample> Examples { get; init => field = ValueList.Of(value); } = ValueList<ConditionExample>.Empty;
}
