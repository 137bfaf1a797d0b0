namespace Fadu.Indicators.Submissions;

/// <summary>A stored file that supports an item (佐证材料).</summary>
/// <param name="Sha256">SHA-256 of its bytes, 64 lower-case hexadecimal digits: its name in the store.</param>
/// <param name="FileName">As the unit named it.</param>
public sealed record Evidence(string Sha256, string FileName);
