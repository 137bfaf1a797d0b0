using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>How a veto, gate, status rule or check came out for one unit.</summary>
public sealed record RuleExplanation
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name; of a check, what the unit is told.</summary>
    public required string Name { get; init; }

    /// <summary>The rule in words; null: none was written.</summary>
    public required string? Rule { get; init; }

    /// <summary>What the condition came to.</summary>
    public required RuleOutcome Outcome { get; init; }

    /// <summary>Whether it tells upon the unit: a veto or status rule that holds, a gate that is not met, a check that fails.</summary>
    public required bool Tells { get; init; }

    /// <summary>What it does where it tells.</summary>
    public required Text Effect { get; init; }

    /// <summary>How the condition came out.</summary>
    public required FormulaExplanation Condition { get; init; }
}
