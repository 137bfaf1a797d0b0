namespace Fadu.Application.Commands;

/// <summary>What somebody else did to a stream since a caller looked at it.</summary>
/// <param name="Version">Version of the event within its stream.</param>
/// <param name="Type">Eternal name of the event, e.g. <c>item_reported</c>; a former one where it was stored under that.</param>
/// <param name="Item">Code of what it is about within the stream: an item, an attribute, an indicator, a unit, an account; null: the whole, or several.</param>
/// <param name="Account">Who did it; null: unknown.</param>
/// <param name="Time">When, by the clock of the writer, offset 0.</param>
public sealed record ChangeSince(long Version, string Type, string? Item, string? Account, DateTimeOffset Time);
