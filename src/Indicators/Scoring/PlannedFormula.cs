using Fadu.Formula.Compilation;

namespace Fadu.Indicators.Scoring;

/// <summary>A compiled formula and where its inputs stand among those of the plan.</summary>
/// <param name="Compiled">The formula.</param>
/// <param name="Inputs">Places in <see cref="ScoringPlan.Inputs"/>, in the formula's order.</param>
internal sealed record PlannedFormula(CompiledFormula Compiled, int[] Inputs);
