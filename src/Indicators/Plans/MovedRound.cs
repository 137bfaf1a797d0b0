using Fadu.Indicators.Plans.Search;

namespace Fadu.Indicators.Plans;

/// <summary>The round as it stands once some levers of the unit have been moved: what they bring to the others is in it.</summary>
/// <param name="Places">Where each lever of the unit was moved to; 0 for the others.</param>
/// <param name="Effort">What that costs.</param>
/// <param name="Search">Finds how to move the others.</param>
/// <param name="Goals">What the target asks for then.</param>
internal sealed record MovedRound(long[] Places, double Effort, UnitSearch Search, IReadOnlyList<Goal> Goals);
