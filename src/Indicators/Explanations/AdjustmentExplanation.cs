using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Indicators.Explanations;

/// <summary>How a bonus or deduction of one unit came about.</summary>
/// <param name="Score">What was found.</param>
/// <param name="Formula">How the formula came to its result.</param>
/// <param name="Remarks">What happened between the result and the marks, in order.</param>
/// <param name="WhyMissing">Why there is no result; null where there is one.</param>
public sealed record AdjustmentExplanation(AdjustmentScore Score, FormulaExplanation Formula, IReadOnlyList<Remark> Remarks, Text? WhyMissing);
