using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>How a veto, gate, status rule or check came out, as clients see it.</summary>
/// <param name="explained">The explanation.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("RuleExplanation")]
internal sealed class RuleExplanationModel(RuleExplanation explained, Language language)
{
    public string Code => explained.Code;

    public string Name => explained.Name;

    public string? Rule => explained.Rule;

    public RuleOutcome Outcome => explained.Outcome;

    public bool Tells => explained.Tells;

    public string Effect => explained.Effect.In(language);

    public FormulaExplanationModel Condition => new(explained.Condition, language);
}
