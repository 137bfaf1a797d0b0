using Fadu.Indicators.Weights.Proposals;
using Fadu.Kernel;

namespace Fadu.Application.Weights;

/// <summary>What came of weighing indicators.</summary>
/// <param name="Proposal">The new marks; null where nothing could be proposed. Also there where the draft was not changed for contradictions.</param>
/// <param name="Applied">Whether the draft has these marks now.</param>
/// <param name="Problems">Why not, where it was asked for; or why nothing could be proposed.</param>
public sealed record WeightsOutcome(WeightProposal? Proposal, bool Applied, IReadOnlyList<Problem> Problems);
