namespace Fadu.Indicators.IndexSystems;

/// <summary>A check between items of one submission (逻辑校验).</summary>
public sealed record Check
{
    /// <summary>Unique in the system.</summary>
    public required string Code { get; init; }

    /// <summary>Condition that must hold; missing passes.</summary>
    public required string Rule { get; init; }

    /// <summary>What the unit is told when it does not.</summary>
    public required string Message { get; init; }

    /// <summary>True: the unit is asked to confirm with a note. False: the submission can't be submitted.</summary>
    public bool IsWarning { get; init; }

    /// <summary>Worked examples.</summary>
    public IReadOnlyList<ConditionExample> Examples { get; init => field = ValueList.Of(value); } = ValueList<ConditionExample>.Empty;
}
