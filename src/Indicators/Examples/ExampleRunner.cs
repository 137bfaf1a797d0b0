using Fadu.Formula;
using Fadu.Indicators.Checking;
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
        RunBelow(system.Root, "", [], marks);
        for (var i = 0; i < system.Bonuses.Count; i++)
            marks.Run(system.Bonuses[i], JsonPointer.Join("/bonuses", i));
        for (var i = 0; i < system.Deductions.Count; i++)
            marks.Run(system.Deductions[i], JsonPointer.Join("/deductions", i));

        RunConditions(system, new(reader, findings));
        new UnitExamples(system, reader, findings, plan).Run();
        return new(Count(system), findings.InOrder());
    }

    private static void RunBelow(CheckedIndicator node, string path, IReadOnlyList<CheckedFormula> conditions, MarksExamples marks)
    {
        if (node.AppliesWhen is { } condition)
            conditions = [.. conditions, condition];
        if (node.IsLeaf)
            marks.Run(node, conditions, path);

        for (var i = 0; i < node.Children.Count; i++)
            RunBelow(node.Children[i], JsonPointer.Join(JsonPointer.Join(path, "indicators"), i), conditions, marks);
    }

    private static void RunConditions(CheckedSystem system, ConditionExamples conditions)
    {
        for (var i = 0; i < system.Vetoes.Count; i++)
            conditions.Run(system.Vetoes[i].Rule.Examples, system.Vetoes[i].When, false, JsonPointer.Join("/vetoes", i), system.Vetoes[i].Rule.Code);
        for (var i = 0; i < system.Gates.Count; i++)
            conditions.Run(system.Gates[i].Rule.Examples, system.Gates[i].When, false, JsonPointer.Join("/gates", i), system.Gates[i].Rule.Code);
        for (var i = 0; i < system.Checks.Count; i++)
            conditions.Run(system.Checks[i].Rule.Examples, system.Checks[i].When, true, JsonPointer.Join("/checks", i), system.Checks[i].Rule.Code);
    }

    private static int Count(CheckedSystem system) =>
        system.Leaves.Sum(leaf => leaf.Indicator.Examples.Count)
        + system.System.Bonuses.Concat(system.System.Deductions).Sum(adjustment => adjustment.Examples.Count)
        + system.System.Vetoes.Sum(veto => veto.Examples.Count)
        + system.System.Gates.Sum(gate => gate.Examples.Count)
        + system.System.Checks.Sum(check => check.Examples.Count)
        + system.System.Examples.Count;
}
