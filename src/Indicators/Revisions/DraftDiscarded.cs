namespace Fadu.Indicators.Revisions;

/// <summary>The draft was given up; the revisions stay.</summary>
public sealed record DraftDiscarded : SystemEvent;
