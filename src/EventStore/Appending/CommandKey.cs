namespace Fadu.EventStore.Appending;

/// <summary>Names a command, so that repeating it returns the first outcome and appends nothing.</summary>
/// <param name="Key">Chosen by whoever sends it.</param>
/// <param name="Fingerprint">Hash of the whole command: the same key with another one is refused.</param>
public sealed record CommandKey(string Key, string Fingerprint);
