using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;

namespace Fadu.Api.Rounds;

/// <summary>A person who evaluates in a round.</summary>
/// <param name="account">The account.</param>
/// <param name="evaluator">Under what conditions.</param>
[GraphQLType("RoundEvaluator")]
internal sealed class EvaluatorModel(string account, Evaluator evaluator)
{
    public string Account => account;

    public string Name => evaluator.Name;

    public IReadOnlyList<string> BelongsTo => evaluator.BelongsTo;

    public IReadOnlyList<string>? Assigned => evaluator.Assigned;

    public bool Withdrawn => evaluator.Withdrawn;
}
