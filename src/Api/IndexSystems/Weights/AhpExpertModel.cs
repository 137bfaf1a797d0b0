using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What came of one expert's comparisons alone.</summary>
/// <param name="expert">The expert.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("AhpExpert")]
internal sealed class AhpExpertModel(ExpertConsistency expert, Language language)
{
    public string Expert => expert.Expert;

    public IReadOnlyList<decimal> Weights => expert.Weights;

    public Consistency Consistency => expert.Consistency;

    public ContradictionModel? Contradiction => expert.Contradiction is { } contradiction ? new(contradiction, language) : null;
}
