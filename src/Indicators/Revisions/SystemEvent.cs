namespace Fadu.Indicators.Revisions;

/// <summary>Something that happened to an index system; who, when and why are kept beside it.</summary>
public abstract record SystemEvent;
