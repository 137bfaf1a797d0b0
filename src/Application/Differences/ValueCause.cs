namespace Fadu.Application.Differences;

/// <summary>The event that gave an item the value that it had in the end.</summary>
/// <param name="Version">Its version within the unit's submission.</param>
/// <param name="Type">Eternal name of the event, e.g. <c>item_corrected</c>.</param>
/// <param name="Account">Who did it; null: unknown, or not told.</param>
/// <param name="Role">In which role; null: none in particular.</param>
/// <param name="Time">When, offset 0.</param>
/// <param name="Reason">Why, as it stands in the event or as the caller gave it; null: no reason was given.</param>
/// <param name="ByReview">True: a decision of whoever reviews. False: the unit submitted.</param>
public sealed record ValueCause(long Version, string Type, string? Account, string? Role, DateTimeOffset Time, string? Reason, bool ByReview);
