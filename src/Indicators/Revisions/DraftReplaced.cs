using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>The whole draft was replaced, e.g. by an imported file.</summary>
/// <param name="Definition">The system as it stands in the draft now.</param>
public sealed record DraftReplaced(IndexSystem Definition) : SystemEvent;
