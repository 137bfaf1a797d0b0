using Fadu.Formula;
using Fadu.Formula.Compilation;

namespace Fadu.Indicators.Scoring;

/// <summary>A compiled formula and where its inputs stand among those of the plan.</summary>
/// <param name="Formula">What was compiled, or computes the same.</param>
/// <param name="Compiled">The formula.</param>
/// <param name="Inputs">Places in <see cref="ScoringPlan.Inputs"/>, in the formula's order.</param>
internal sealed record PlannedFormula(CheckedFormula Formula, CompiledFormula Compiled, int[] Inputs);
