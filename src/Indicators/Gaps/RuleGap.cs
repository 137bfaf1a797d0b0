using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Indicators.Gaps;

/// <summary>A veto or status rule that holds, a gate that is not met, or a veto that cannot be told.</summary>
public sealed record RuleGap
{
    /// <summary>What kind of rule.</summary>
    public required RuleKind Kind { get; init; }

    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How it came out.</summary>
    public required RuleOutcome Outcome { get; init; }

    /// <summary>What it does to the unit; of a veto that cannot be told, what it would do.</summary>
    public required Text Effect { get; init; }

    /// <summary>Whether the condition looks at the group.</summary>
    public required bool UsesPeers { get; init; }

    /// <summary>What lifts it: by item in the order of the condition; then several items together.</summary>
    public required IReadOnlyList<GapMove> Moves { get; init; }

    /// <summary>Whether moves are withheld, since they tell of other units and the viewer may not know.</summary>
    public bool IsWithheld { get; init; }
}
