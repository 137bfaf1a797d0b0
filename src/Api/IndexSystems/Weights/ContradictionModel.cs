using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>A comparison that contradicts the others.</summary>
/// <param name="found">The comparison.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("Contradiction")]
internal sealed class ContradictionModel(Contradiction found, Language language)
{
    public string Indicator => found.Indicator;

    public string Over => found.Over;

    public decimal Given => found.Given;

    public decimal Fitting => found.Fitting;

    public decimal RatioThen => found.RatioThen;

    public string Through => found.Through;

    public decimal FirstLeg => found.FirstLeg;

    public decimal SecondLeg => found.SecondLeg;

    public string Explanation => found.Explanation.In(language);
}
