using Fadu.Formula.Syntax;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>Collects what the rules find.</summary>
internal sealed class Findings
{
    private readonly List<SystemFinding> _all = [];

    public bool HasFaults { get; private set; }

    /// <summary>In the order of the file, as far as data without line numbers tell it.</summary>
    public IReadOnlyList<SystemFinding> InOrder() => [.. _all.OrderBy(finding => finding.Path, PathOrder.Instance).ThenBy(finding => finding.Place?.Start)];

    public void Fault(string code, string path, string? owner, Text message, TextSpan? place = null) =>
        Add(new(FindingSeverity.Fault, code, path, place, owner, message));

    public void Warn(string code, string path, string? owner, Text message, TextSpan? place = null) =>
        Add(new(FindingSeverity.Warning, code, path, place, owner, message));

    private void Add(SystemFinding finding)
    {
        _all.Add(finding);
        HasFaults |= finding.Severity is FindingSeverity.Fault;
    }
}
