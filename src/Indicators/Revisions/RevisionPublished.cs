using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>The draft became a revision, frozen from now on.</summary>
/// <param name="Number">1, 2, 3 … without a gap.</param>
/// <param name="Definition">The whole system, so that no later change of code or file can alter it.</param>
/// <param name="Reason">Why, as the office tells those who are evaluated.</param>
public sealed record RevisionPublished(int Number, IndexSystem Definition, string Reason) : SystemEvent;
