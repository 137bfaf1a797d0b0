namespace Fadu.EventStore.Appending;

/// <summary>An event given as JSON, as an import from another store has it.</summary>
/// <param name="Type">Eternal name, snake_case; must be registered.</param>
/// <param name="Json">The body in UTF-8.</param>
public sealed record RawEvent(string Type, ReadOnlyMemory<byte> Json);
