namespace Fadu.Application.Evidence.Audits;

/// <summary>What an audit of the evidence has found.</summary>
/// <param name="Files">How many files the store has.</param>
/// <param name="Attached">How many files submissions have attached.</param>
/// <param name="Findings">What is wrong, by the names of the files.</param>
public sealed record EvidenceAuditReport(long Files, long Attached, IReadOnlyList<EvidenceFinding> Findings)
{
    /// <summary>Whether every attached file is there as it was; orphans are no fault of the evidence.</summary>
    public bool IsSound => Findings.All(finding => finding.Fault is EvidenceFault.Orphan);
}
