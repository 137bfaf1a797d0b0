using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Statistics;

namespace Fadu.Api.Statistics;

/// <summary>Marks lost for one reason.</summary>
[GraphQLType("LossCause")]
internal sealed record LossCauseModel(LossReason Reason, int Units, decimal Marks);
