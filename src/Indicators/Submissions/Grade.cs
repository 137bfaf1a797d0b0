using Fadu.Indicators.Values;

namespace Fadu.Indicators.Submissions;

/// <summary>One evaluator's grade of an item.</summary>
/// <param name="Evaluator">The account.</param>
/// <param name="Value">The grade.</param>
/// <param name="Revision">The revision that it was given under.</param>
public sealed record Grade(string Evaluator, ItemValue Value, int Revision);
