using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>How one unit came to its marks on one indicator.</summary>
public sealed record IndicatorExplanation
{
    /// <summary>What was found: state, result, marks.</summary>
    public required IndicatorScore Score { get; init; }

    /// <summary>The scoring rule in words; null: none was written.</summary>
    public required string? Rule { get; init; }

    /// <summary>Where the rule comes from; null: not said.</summary>
    public required string? Source { get; init; }

    /// <summary>How it was told whether it applies; null where it has no condition of its own.</summary>
    public required FormulaExplanation? AppliesWhen { get; init; }

    /// <summary>How the formula came to its result; null on nodes with children, and where it does not apply.</summary>
    public required FormulaExplanation? Formula { get; init; }

    /// <summary>What happened between the result and the marks, in order.</summary>
    public required IReadOnlyList<Remark> Remarks { get; init; }

    /// <summary>Why there is no result; null where there is one, where it does not apply, and on nodes with children.</summary>
    public required Text? WhyMissing { get; init; }

    /// <summary>What it gets when its formula has no result; null on nodes with children.</summary>
    public required WhenMissing? WhenMissing { get; init; }

    /// <summary>Codes of the indicators that have dropped out and of whose marks it took over a share.</summary>
    public required IReadOnlyList<string> MarksFrom { get; init; }

    /// <summary>Codes of the indicators that took over its marks where it has dropped out.</summary>
    public required IReadOnlyList<string> MarksTo { get; init; }
}
