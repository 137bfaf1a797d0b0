using Fadu.Formula.Explanation;
using Fadu.Formula.Values;
using ReasonText = Fadu.Indicators.Values.ValueText;

namespace Fadu.Indicators.Explanations;

/// <summary>Puts the steps of a formula into both languages, and withholds what tells of other units.</summary>
/// <param name="showsPeers">Whether the viewer may know figures of the group.</param>
internal sealed class StepReader(bool showsPeers)
{
    public FormulaExplanation Read(string formula, ExplanationStep step) => new(formula, Read(step, isResult: true));

    private FormulaStep Read(ExplanationStep step, bool isResult)
    {
        var withheld = !showsPeers && step.RestsOnPeers;
        return new()
        {
            Formula = step.Formula,
            Place = step.Place,
            Value = withheld && !isResult ? null : step.Value,
            Label = withheld ? isResult ? Chinese(step) : step.Formula : step.Label,
            Sentence = !withheld ? new(step.Chinese, $"{step.Formula} = {English(step.Value)}")
                : isResult ? new($"{step.Formula} = {Chinese(step)}（同组其他单位的数值不公开）", $"{step.Formula} = {English(step.Value)} (figures of other units are not shown)")
                : new($"{step.Formula}：同组其他单位的数值不公开", $"{step.Formula}: figures of other units are not shown"),
            WhyMissing = step.WhyMissing is { } why && (!withheld || isResult) ? new(why, Why(step)) : null,
            Withheld = withheld,
            Steps = [.. step.Steps.Select(inner => Read(inner, isResult: false))],
        };
    }

    private static string Chinese(ExplanationStep step) => step.WhyMissing is { } why ? $"缺失（{why}）" : ValueText.Of(step.Value);

    private static string English(Value value) => value switch
    {
        { IsMissing: true } => $"missing ({ReasonText.Show(value.Missing).English})",
        { Type: FormulaType.Number } => ValueText.Of(value.Number),
        _ => value.ToString(),
    };

    // The first step below that is missing for the same reason says what is missing.
    private static string Why(ExplanationStep step) =>
        step.Steps.FirstOrDefault(inner => inner.Value.IsMissing && inner.Value.Missing == step.Value.Missing) is { } cause ? Why(cause)
        : step.IsValue ? $"{step.Formula} {ReasonText.Show(step.Value.Missing).English}"
        : ReasonText.Show(step.Value.Missing).English;
}
