namespace Fadu.Application.Evidence.Storage;

/// <summary>A file of the store.</summary>
/// <param name="Sha256">Its name, which is the hash of what was put there.</param>
/// <param name="Bytes">Its length.</param>
public readonly record struct StoredFile(Sha256Digest Sha256, long Bytes);
