using Fadu.Indicators.Progress;

namespace Fadu.Application.Reminders;

/// <summary>What an evaluator still has to do in a round.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Tasks">By unit, those who have waited longest first; empty: nothing.</param>
public sealed record EvaluatorWork(string Account, string Name, IReadOnlyList<EvaluatorTask> Tasks);
