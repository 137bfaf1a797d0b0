using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>How a formula came to its result, as clients see it.</summary>
/// <param name="explained">The explanation.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("FormulaExplanation")]
internal sealed class FormulaExplanationModel(FormulaExplanation explained, Language language)
{
    public string Formula => explained.Formula;

    public FormulaStepModel Result { get; } = new(explained.Result, language);

    public IReadOnlyList<string> Lines => explained.Lines(language);

    public bool IsWithheld => explained.Withheld;
}
