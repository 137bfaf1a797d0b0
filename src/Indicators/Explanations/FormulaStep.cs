using Fadu.Formula.Syntax;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>One step of how a formula came to its result, with the unit's own numbers.</summary>
public sealed record FormulaStep
{
    /// <summary>The piece of the formula that it computes, as it was written.</summary>
    public required string Formula { get; init; }

    /// <summary>Where that piece stands in the formula.</summary>
    public required TextSpan Place { get; init; }

    /// <summary>What it came to, missing with its reason; null where it is withheld.</summary>
    public required Value? Value { get; init; }

    /// <summary>How the steps above name the result in Chinese: <c>普法经费 780000 元</c>, <c>0.78</c>; the formula where it is withheld.</summary>
    public required string Label { get; init; }

    /// <summary>This step alone; the names of values are as the index system writes them.</summary>
    public required Text Sentence { get; init; }

    /// <summary>Why it is missing, with the name of what is missing; null where it is there or withheld.</summary>
    public required Text? WhyMissing { get; init; }

    /// <summary>Whether it tells of other units and the viewer may not know; its own result is then shown only where it is the formula's.</summary>
    public required bool Withheld { get; init; }

    /// <summary>The steps that it stands on, in the order of the text. Branches that were not taken are left out.</summary>
    public required IReadOnlyList<FormulaStep> Steps { get; init; }
}
