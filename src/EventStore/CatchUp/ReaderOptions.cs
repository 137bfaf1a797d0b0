namespace Fadu.EventStore.CatchUp;

/// <summary>A reader whose progress is kept, and that runs on one node at a time.</summary>
/// <param name="Name">Its name; the same on every node.</param>
/// <param name="Types">Names of the events that it asks for, former names written out; null: all. Not changed without starting anew.</param>
/// <param name="BatchSize">The most events that it is handed at once; at least 1.</param>
public sealed record ReaderOptions(string Name, IReadOnlyList<string>? Types, int BatchSize);
