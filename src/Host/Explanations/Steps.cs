using Fadu.Formula.Explanation;
using Fadu.Formula.Values;
using Fadu.Kernel;

namespace Fadu.Host.Explanations;

/// <summary>Puts the way of a formula into lines, innermost step first.</summary>
internal static class Steps
{
    /// <summary>Each step that computes something, once; a formula that only names a value is one line.</summary>
    /// <remarks>The Chinese of a step names the values that go into it; in English they are steps of their own.</remarks>
    public static IReadOnlyList<string> Lines(ExplanationStep step, Language language) =>
    [
        .. All(step).Where(inner => ReferenceEquals(inner, step) || !inner.IsValue || (language is Language.English && IsName(inner)))
            .Select(inner => Line(inner, language)).Distinct(),
    ];

    private static IEnumerable<ExplanationStep> All(ExplanationStep step) => step.Steps.SelectMany(All).Append(step);

    private static bool IsName(ExplanationStep step) => step.Formula.StartsWith('[');

    private static string Line(ExplanationStep step, Language language) =>
        language is Language.Chinese ? step.Chinese : $"{step.Formula} = {English(step.Value)}";

    private static string English(Value value) => value switch
    {
        { IsMissing: true } => $"missing ({Indicators.Values.ValueText.Show(value.Missing).English})",
        { Type: FormulaType.Number } => Formula.Explanation.ValueText.Of(value.Number),
        _ => value.ToString(),
    };
}
