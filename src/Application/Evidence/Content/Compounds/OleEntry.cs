namespace Fadu.Application.Evidence.Content.Compounds;

/// <summary>A storage or stream of a compound file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="InRoot">Whether it lies directly in the root; what lies deeper may belong to an embedded document.</param>
internal readonly record struct OleEntry(string Name, bool InRoot);
