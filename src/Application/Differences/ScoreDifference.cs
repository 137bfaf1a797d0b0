using Fadu.Indicators.Differences;

namespace Fadu.Application.Differences;

/// <summary>Why a unit's score changed between two moments, with what was done in between.</summary>
/// <param name="Unit">The split.</param>
/// <param name="RevisionBefore">The revision that stood before.</param>
/// <param name="RevisionAfter">The revision that stood after.</param>
/// <param name="Causes">By code of the item: the event that changed it; an item that only a new revision changed has none.</param>
public sealed record ScoreDifference(UnitDifference Unit, int RevisionBefore, int RevisionAfter, IReadOnlyDictionary<string, ValueCause> Causes);
