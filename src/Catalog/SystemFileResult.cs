using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Catalog;

/// <summary>What loading an index system file gave.</summary>
/// <param name="File">As it was given.</param>
/// <param name="System">What stands in the file; null where its structure has faults.</param>
/// <param name="Checked">Ready for use; null where there are faults, other than examples that do not come out.</param>
/// <param name="Findings">All faults and warnings, in the order of the file.</param>
/// <param name="Examples">How many worked examples were run; 0 where faults kept them from it.</param>
public sealed record SystemFileResult(
    string File, IndexSystem? System, CheckedSystem? Checked, IReadOnlyList<SystemFileFinding> Findings, int Examples)
{
    /// <summary>Whether it may be published: no fault, and every example came out.</summary>
    public bool Succeeded => Findings.All(finding => finding.Severity is not FindingSeverity.Fault);
}
