using Fadu.Indicators.Checking;
using Fadu.Indicators.Examples;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Revisions;

/// <summary>All that is to be said of a draft before it may be published: its faults, its warnings, and every worked example that fails.</summary>
/// <param name="System">The checked system; null where there is a fault. It may score a preview even where an example fails.</param>
/// <param name="Findings">Faults and warnings first, failed examples (faults too) last.</param>
/// <param name="Examples">How many worked examples were run; 0 where a fault kept them from being run.</param>
public sealed record DraftCheck(CheckedSystem? System, IReadOnlyList<SystemFinding> Findings, int Examples)
{
    /// <summary>What keeps it from being published; warnings do not.</summary>
    public IEnumerable<SystemFinding> Faults => Findings.Where(finding => finding.Severity is FindingSeverity.Fault);

    /// <summary>Checks a definition and runs its examples.</summary>
    public static DraftCheck Of(IndexSystem definition)
    {
        var check = IndexSystemChecker.Check(definition);
        return check.System is null ? new(null, check.Findings, 0) : Of(check.System, check.Findings, ExampleRunner.Run(check.System));
    }

    /// <summary>The same, made ready for scoring.</summary>
    /// <param name="definition">The draft.</param>
    /// <param name="alike">The revision that it is to follow, whose formulas need not be compiled again.</param>
    /// <returns>The check; and the plan, null where there is a fault.</returns>
    public static (DraftCheck Check, ScoringPlan? Plan) Of(IndexSystem definition, ScoringPlan alike)
    {
        var check = IndexSystemChecker.Check(definition);
        if (check.System is null)
            return (new(null, check.Findings, 0), null);

        var plan = ScoringPlan.Compile(check.System, alike);
        return (Of(check.System, check.Findings, ExampleRunner.Run(check.System, plan)), plan);
    }

    private static DraftCheck Of(CheckedSystem system, IReadOnlyList<SystemFinding> findings, ExampleRun run) => new(system, [.. findings, .. run.Findings], run.Count);
}
