namespace Fadu.Host.Settings;

/// <summary>Files of evidence.</summary>
/// <param name="Folder">Where they are kept.</param>
/// <param name="MaxBytes">How large one may be.</param>
internal sealed record EvidenceOptions(string Folder, long MaxBytes);
