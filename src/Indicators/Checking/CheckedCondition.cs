using Fadu.Formula;

namespace Fadu.Indicators.Checking;

/// <summary>A veto, gate, status rule or check with its condition read.</summary>
/// <typeparam name="T">Which of them.</typeparam>
/// <param name="Rule">As it was written.</param>
/// <param name="When">A condition.</param>
public sealed record CheckedCondition<T>(T Rule, CheckedFormula When);
