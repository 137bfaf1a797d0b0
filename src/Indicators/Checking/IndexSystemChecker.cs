using Fadu.Formula.Expressions;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>Checks what the text of an index system means: the contract of <c>indicators/README.md</c> beyond mere structure.</summary>
public static class IndexSystemChecker
{
    /// <summary>Most indicators, and most items with attributes and policy parameters, that a system may have.</summary>
    public const int MostParts = 5_000;

    /// <summary>Finds every fault and every warning, and builds the checked system where there is no fault.</summary>
    public static SystemCheck Check(IndexSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var findings = new Findings();
        var (root, indicators) = IndicatorNode.TreeOf(system);
        if (TooLarge(system, indicators.Count, findings))
            return new(null, findings.InOrder());

        CheckData(system, root, indicators, findings);
        var parameters = SystemParameters.Of(system);
        var names = new SystemNames(parameters);
        var scope = new SystemScope(names, Scores(indicators), null, new());
        var formulas = FormulaSet.Read(system, indicators, scope, findings);
        var order = CircleRule.Check(indicators, findings);
        new RangeRules(scope, findings).Check(system, indicators, formulas);
        ExampleRules.Check(system, indicators, new GivenReader(scope, names), findings);
        if (!findings.HasFaults)
            UsageRules.Check(system, formulas, findings);

        var built = findings.HasFaults ? null : CheckedSystemBuilder.Build(system, root, indicators, order, formulas, parameters);
        return new(built, findings.InOrder());
    }

    private static void CheckData(IndexSystem system, IndicatorNode root, IReadOnlyList<IndicatorNode> indicators, Findings findings)
    {
        if (system.Decimals is < 0 or > 10)
        {
            findings.Fault("system.decimals", "/decimals", null, new(
                $"小数位数 {system.Decimals} 应在 0 到 10 之间", $"decimals {system.Decimals} must lie between 0 and 10"));
        }

        CodeRules.Check(system, indicators, findings);
        NameRules.Check(system, findings);
        ItemRules.Check(system, findings);
        MarksRules.Resolve(root, findings);
        BandRules.Check(system, findings);
        ReferenceRules.Check(system, indicators, findings);
    }

    private static bool TooLarge(IndexSystem system, int indicators, Findings findings)
    {
        var parts = Math.Max(indicators, system.Items.Count + system.Attributes.Count + system.Parameters.Count);
        if (indicators == 0)
        {
            findings.Fault("system.no_indicators", "/indicators", null, new(
                "没有写指标，至少要有一个", "there are no indicators; write at least one"));
        }
        else if (parts > MostParts)
        {
            findings.Fault("system.too_large", indicators > MostParts ? "/indicators" : "/items", null, new(
                $"指标或数据项有 {parts} 个，一套体系最多 {MostParts} 个", $"there are {parts} indicators or items; a system may have {MostParts}"));
        }

        return indicators == 0 || parts > MostParts;
    }

    private static Dictionary<string, Parameter> Scores(IReadOnlyList<IndicatorNode> indicators)
    {
        var scores = new Dictionary<string, Parameter>(StringComparer.Ordinal);
        foreach (var node in indicators)
            scores.TryAdd(node.Code, SystemParameters.OfScore(node.Code, Math.Max(0, node.Marks ?? 0)));

        return scores;
    }
}
