namespace Fadu.Indicators.Checking;

/// <summary>What checking an index system gave.</summary>
/// <param name="System">The checked system; null where there is any fault.</param>
/// <param name="Findings">All faults and warnings, in file order.</param>
public sealed record SystemCheck(CheckedSystem? System, IReadOnlyList<SystemFinding> Findings);
