using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>Work on a new revision began.</summary>
/// <param name="Definition">The system as the draft begins.</param>
/// <param name="BasedOn">Number of the revision that it was copied from or is to follow; null where there was none yet.</param>
public sealed record DraftStarted(IndexSystem Definition, int? BasedOn) : SystemEvent;
