using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.IndexSystems;
using Fadu.Kernel;

namespace Fadu.Indicators.Checking;

/// <summary>Every formula of a system, read in its own scope.</summary>
internal sealed class FormulaSet
{
    private readonly List<ReadFormula> _all = [];
    private readonly SystemScope _scope;
    private readonly Findings _findings;

    private FormulaSet(SystemScope scope, Findings findings) => (_scope, _findings) = (scope, findings);

    /// <summary>All of them, those with faults too.</summary>
    public IReadOnlyList<ReadFormula> All => _all;

    public IReadOnlyList<CheckedFormula?> Bonuses { get; private set; } = [];

    public IReadOnlyList<CheckedFormula?> Deductions { get; private set; } = [];

    public IReadOnlyList<CheckedFormula?> Vetoes { get; private set; } = [];

    public IReadOnlyList<CheckedFormula?> Gates { get; private set; } = [];

    public IReadOnlyList<CheckedFormula?> Statuses { get; private set; } = [];

    public IReadOnlyList<CheckedFormula?> Checks { get; private set; } = [];

    /// <summary>Reads all formulas; those of indicators are also put on their nodes.</summary>
    public static FormulaSet Read(IndexSystem system, IReadOnlyList<IndicatorNode> indicators, SystemScope scope, Findings findings)
    {
        var set = new FormulaSet(scope, findings);
        foreach (var node in indicators)
            set.ReadNode(node);

        set.Bonuses = set.ReadAll(system.Bonuses, FormulaRole.Bonus, "/bonuses", "formula", bonus => (bonus.Code, bonus.Formula, bonus.Cap));
        set.Deductions = set.ReadAll(system.Deductions, FormulaRole.Deduction, "/deductions", "formula", deduction => (deduction.Code, deduction.Formula, deduction.Cap));
        set.Vetoes = set.ReadAll(system.Vetoes, FormulaRole.Veto, "/vetoes", "when", veto => (veto.Code, veto.When, null));
        set.Gates = set.ReadAll(system.Gates, FormulaRole.Gate, "/gates", "when", gate => (gate.Code, gate.When, null));
        set.Statuses = set.ReadAll(system.Statuses, FormulaRole.Status, "/statuses", "when", status => (status.Code, status.When, null));
        set.Checks = set.ReadAll(system.Checks, FormulaRole.Check, "/checks", "rule", check => (check.Code, check.Rule, null));
        return set;
    }

    private void ReadNode(IndicatorNode node)
    {
        if (node.Indicator.AppliesWhen is { } condition)
            node.AppliesWhen = Read(condition, JsonPointer.Join(node.Path, "appliesWhen"), node.Code, FormulaRole.AppliesWhen, null);

        if (node.IsLeaf && node.Indicator.Formula is { } formula)
        {
            // Where the marks are unknown the formula is read on a scale that hides nothing else.
            node.Formula = Read(formula, JsonPointer.Join(node.Path, "formula"), node.Code, FormulaRole.Leaf, node.OutOf ?? 1);
        }
        else if (node.IsLeaf)
        {
            _findings.Fault("system.formula_needed", JsonPointer.Join(node.Path, "formula"), node.Code, new(
                "既没有公式，也没有下级指标；请写 formula 或 indicators", "there is neither a formula nor an indicator below; write formula or indicators"));
        }
        else if (node.Indicator.Formula is not null)
        {
            _findings.Fault("system.formula_on_node", JsonPointer.Join(node.Path, "formula"), node.Code, new(
                "有下级指标的指标没有自己的公式，请删去 formula", "an indicator with others below has no formula of its own; leave formula out"));
        }
    }

    private CheckedFormula?[] ReadAll<T>(IReadOnlyList<T> list, FormulaRole role, string path, string key, Func<T, (string Code, string Text, decimal? Cap)> parts)
    {
        var read = new CheckedFormula?[list.Count];
        for (var i = 0; i < list.Count; i++)
        {
            var (code, text, cap) = parts(list[i]);
            read[i] = Read(text, JsonPointer.Join(JsonPointer.Join(path, i), key), code, role, cap);
        }

        return read;
    }

    private CheckedFormula? Read(string text, string path, string owner, FormulaRole role, decimal? fullMarks)
    {
        var expected = role is FormulaRole.Leaf or FormulaRole.Bonus or FormulaRole.Deduction ? FormulaType.Number : FormulaType.Boolean;
        var reading = FormulaReader.Read(text, expected, _scope.With(fullMarks is { } full ? SystemParameters.OfFullMarks(full) : null));
        foreach (var fault in reading.Faults)
            _findings.Fault(fault.Code, path, owner, fault.Message, fault.Place);

        var formula = reading.Formula;
        if (role is FormulaRole.Check && formula?.Parameters.FirstOrDefault(parameter => parameter.Kind is ParameterKind.Score) is { } score)
        {
            var place = text.IndexOf($"[{score.Name}]", StringComparison.Ordinal) is >= 0 and var start ? new Formula.Syntax.TextSpan(start, score.Name.Length + 2) : default(Formula.Syntax.TextSpan?);
            _findings.Fault("system.score_in_check", path, owner, ScoreInCheck(score), place);
            formula = null;
        }

        _all.Add(new(text, path, owner, role, formula));
        return formula;
    }

    private static Text ScoreInCheck(Parameter score) => new(
        $"逻辑校验只看填报的数，不能用 [{score.Name}]：填报时还没有得分",
        $"a check looks at reported values alone and can't use [{score.Name}]: there are no marks yet while values are reported");
}
