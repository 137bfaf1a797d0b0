using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>How a formula or condition came to its result for one unit.</summary>
/// <param name="Formula">The whole as it was written.</param>
/// <param name="Result">The last step, which computes the whole.</param>
public sealed record FormulaExplanation(string Formula, FormulaStep Result)
{
    /// <summary>Whether any step is withheld since it tells of other units.</summary>
    public bool Withheld => All(Result).Any(step => step.Withheld);

    /// <summary>Each step that computes something in a line, once, innermost first; a formula that only names a value is one line.</summary>
    /// <remarks>The Chinese of a step names the values that go into it; in English they are steps of their own.</remarks>
    public IReadOnlyList<string> Lines(Language language) =>
    [
        .. All(Result).Where(step => ReferenceEquals(step, Result) || step.Steps.Count > 0 || (language is Language.English && step.Formula.StartsWith('[')))
            .Select(step => step.Sentence.In(language)).Distinct(),
    ];

    private static IEnumerable<FormulaStep> All(FormulaStep step) => step.Steps.SelectMany(All).Append(step);
}
