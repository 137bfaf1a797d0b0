namespace Fadu.EventStore.Appending;

/// <summary>A stream's new head, as it is kept with the key of the command.</summary>
internal sealed record StoredHead(string Stream, long Version, string Hash, DateTimeOffset Time);
