using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>Units that a rule struck.</summary>
[GraphQLType("RuleCount")]
internal sealed record RuleCountModel(string Code, string Name, int Units, int Untold)
{
    internal static RuleCountModel Of(RuleCount count) => new(count.Code, count.Name, count.Units, count.Untold);
}
