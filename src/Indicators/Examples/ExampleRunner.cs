using Fadu.Formula;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Examples;

/// <summary>Runs the worked examples (算例) that stand in an index system: what a rule's author says must come out, comes out.</summary>
public static class ExampleRunner
{
    /// <summary>Runs all of them; costs the compilation of every formula where there are examples of whole units.</summary>
    public static ExampleRun Run(CheckedSystem system) => Run(system, null);

    /// <summary>Runs all of them.</summary>
    /// <param name="system">The system.</param>
    /// <param name="plan">The system compiled; null: it is compiled where examples need it.</param>
    public static ExampleRun Run(CheckedSystem system, ScoringPlan? plan)
    {
        ArgumentNullException.ThrowIfNull(system);
        var findings = new Findings();
        var reader = GivenReader.Of(system);
        var marks = new MarksExamples(reader, system.System.Decimals, findings);
        var conditions = new ConditionExamples(reader, findings);
        var renewed = system.System with
        {
            Indicators = Below(system.Root, "", [], marks),
            Bonuses = Adjustments(system.Bonuses, "/bonuses", marks),
            Deductions = Adjustments(system.Deductions, "/deductions", marks),
            Vetoes = [.. system.Vetoes.Select((veto, i) => veto.Rule with
            {
                Examples = conditions.Run(veto.Rule.Examples, veto.When, false, JsonPointer.Join("/vetoes", i), veto.Rule.Code),
            })],
            Gates = [.. system.Gates.Select((gate, i) => gate.Rule with
            {
                Examples = conditions.Run(gate.Rule.Examples, gate.When, false, JsonPointer.Join("/gates", i), gate.Rule.Code),
            })],
            Checks = [.. system.Checks.Select((check, i) => check.Rule with
            {
                Examples = conditions.Run(check.Rule.Examples, check.When, true, JsonPointer.Join("/checks", i), check.Rule.Code),
            })],
            Examples = new UnitExamples(system, reader, findings, plan).Run(),
        };
        return new(Count(system), findings.InOrder(), renewed);
    }

    private static Indicator[] Below(CheckedIndicator node, string path, IReadOnlyList<CheckedFormula> conditions, MarksExamples marks) =>
        [.. node.Children.Select((child, i) => Run(child, JsonPointer.Join(JsonPointer.Join(path, "indicators"), i), conditions, marks))];

    private static Indicator Run(CheckedIndicator node, string path, IReadOnlyList<CheckedFormula> conditions, MarksExamples marks)
    {
        if (node.AppliesWhen is { } condition)
            conditions = [.. conditions, condition];

        return node.IsLeaf
            ? node.Indicator with { Examples = marks.Run(node, conditions, path) }
            : node.Indicator with { Children = Below(node, path, conditions, marks) };
    }

    private static Adjustment[] Adjustments(IReadOnlyList<CheckedAdjustment> adjustments, string path, MarksExamples marks) =>
        [.. adjustments.Select((one, i) => one.Adjustment with { Examples = marks.Run(one, JsonPointer.Join(path, i)) })];

    private static int Count(CheckedSystem system) =>
        system.Leaves.Sum(leaf => leaf.Indicator.Examples.Count)
        + system.System.Bonuses.Concat(system.System.Deductions).Sum(adjustment => adjustment.Examples.Count)
        + system.System.Vetoes.Sum(veto => veto.Examples.Count)
        + system.System.Gates.Sum(gate => gate.Examples.Count)
        + system.System.Checks.Sum(check => check.Examples.Count)
        + system.System.Examples.Count;
}
