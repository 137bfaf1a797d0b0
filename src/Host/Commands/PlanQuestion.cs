using Fadu.Indicators.Moves;
using Fadu.Indicators.Plans;

namespace Fadu.Host.Commands;

/// <summary>What a plan is asked for.</summary>
/// <param name="Target">What units want to come to; null: no plan is asked for.</param>
/// <param name="Limits">How far items may be moved.</param>
internal sealed record PlanQuestion(PlanTarget? Target, MoveLimits Limits);
