using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>One step of a formula as clients see it.</summary>
/// <param name="step">The step.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("FormulaStep")]
internal sealed class FormulaStepModel(FormulaStep step, Language language)
{
    public string Formula => step.Formula;

    public int Start => step.Place.Start;

    public int Length => step.Place.Length;

    public string? Value => step.Value is { IsMissing: false } value ? value.ToString() : null;

    public string Label => step.Label;

    public string Sentence => step.Sentence.In(language);

    public string? WhyMissing => step.WhyMissing?.In(language);

    public bool IsWithheld => step.Withheld;

    public IReadOnlyList<FormulaStepModel> Steps => [.. step.Steps.Select(inner => new FormulaStepModel(inner, language))];
}
