using Fadu.Formula.Syntax;
using Fadu.Formula.Values;

namespace Fadu.Formula.Explanation;

/// <summary>One step of how a formula came to its result, with the unit's own numbers.</summary>
public sealed record ExplanationStep
{
    /// <summary>The piece of the formula that this step computes, as it was written.</summary>
    public required string Formula { get; init; }

    /// <summary>Where that piece stands in the formula.</summary>
    public required TextSpan Place { get; init; }

    /// <summary>What it came to; missing with its reason.</summary>
    public required Value Value { get; init; }

    /// <summary>The steps that it stands on, in the order of the text. Branches that were not taken are left out.</summary>
    public required IReadOnlyList<ExplanationStep> Steps { get; init; }

    /// <summary>This step alone in Chinese: <c>普法经费 780000 元 ÷ 常住人口 1000000 人 = 0.78</c>.</summary>
    public required string Chinese { get; init; }

    /// <summary>How the steps above name the result: <c>普法经费 780000 元</c> for an item, <c>0.78</c> for a computed number.</summary>
    public required string Label { get; init; }

    /// <summary>Why it is missing, with the name of what is missing (<c>普法经费 未填报</c>); null when it is there.</summary>
    public string? WhyMissing { get; init; }

    /// <summary>Whether it looks at the group, itself or in a step below it: then it tells of other units.</summary>
    public bool RestsOnPeers { get; init; }

    /// <summary>Whether it only names a value: an item, a literal.</summary>
    public bool IsValue => Steps.Count == 0;

    /// <summary>The whole way in one Chinese sentence, innermost step first, without the steps that only name a value.</summary>
    public string Sentence => string.Join("；", Said().Distinct());

    private IEnumerable<string> Said() => IsValue ? [] : Steps.SelectMany(step => step.Said()).Append(Chinese);
}
