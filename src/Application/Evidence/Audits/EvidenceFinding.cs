using Fadu.Application.Evidence.Duplicates;

namespace Fadu.Application.Evidence.Audits;

/// <summary>Something that is wrong with a file.</summary>
/// <param name="Fault">What.</param>
/// <param name="Sha256">Name of the file.</param>
/// <param name="At">The first place that has it attached, else the first that had; null for an orphan.</param>
public sealed record EvidenceFinding(EvidenceFault Fault, string Sha256, Attachment? At);
