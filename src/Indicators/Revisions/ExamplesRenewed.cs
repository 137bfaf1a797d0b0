using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Revisions;

/// <summary>In the draft, what it gives was written into the worked examples that differed.</summary>
/// <param name="Definition">The system as it stands in the draft now.</param>
public sealed record ExamplesRenewed(IndexSystem Definition) : SystemEvent;
