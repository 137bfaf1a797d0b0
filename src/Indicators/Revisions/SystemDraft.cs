using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>A revision in the making.</summary>
/// <param name="Definition">The system as it stands; may have faults.</param>
/// <param name="BasedOn">Number of the revision that it was copied from or is to follow; null where there was none yet.</param>
public sealed record SystemDraft(IndexSystem Definition, int? BasedOn);
