using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>Where marks lie and how far they spread.</summary>
[GraphQLType("MarksSummary")]
internal sealed record MarksSummaryModel(
    int Count, decimal Mean, decimal Median, decimal LowerQuartile, decimal UpperQuartile, decimal Least, decimal Most, decimal StandardDeviation)
{
    internal static MarksSummaryModel? Of(Summary? one) => one is null
        ? null
        : new(one.Count, one.Mean, one.Median, one.LowerQuartile, one.UpperQuartile, one.Least, one.Most, one.StandardDeviation);
}
