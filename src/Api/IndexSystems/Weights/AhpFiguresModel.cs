using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>What AHP finds.</summary>
/// <param name="ahp">The weighing.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("AhpFigures")]
internal sealed class AhpFiguresModel(AhpWeighing ahp, Language language)
{
    public Consistency Consistency => ahp.Consistency;

    public IReadOnlyList<AhpExpertModel> Experts => [.. ahp.Experts.Select(expert => new AhpExpertModel(expert, language))];
}
