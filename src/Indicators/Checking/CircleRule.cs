using Fadu.Formula;
using Fadu.Formula.Expressions;

namespace Fadu.Indicators.Checking;

/// <summary>No indicator's marks depend on themselves through [得分.CODE], and the order to compute them in.</summary>
internal sealed class CircleRule
{
    private readonly IReadOnlyList<IndicatorNode> _all;
    private readonly Dictionary<string, IndicatorNode> _byCode = new(StringComparer.Ordinal);
    private readonly bool[] _done;
    private readonly bool[] _open;
    private readonly List<IndicatorNode> _way = [];
    private readonly List<IndicatorNode> _order = [];
    private readonly Findings _findings;
    private readonly HashSet<int> _told = [];

    private CircleRule(IReadOnlyList<IndicatorNode> all, Findings findings)
    {
        (_all, _findings, _done, _open) = (all, findings, new bool[all.Count], new bool[all.Count]);
        foreach (var node in all)
            _byCode.TryAdd(node.Code, node);
    }

    /// <summary>Reports every circle, and orders the leaves so that each stands after those whose marks it reads, else in file order.</summary>
    public static IReadOnlyList<IndicatorNode> Check(IReadOnlyList<IndicatorNode> all, Findings findings)
    {
        var rule = new CircleRule(all, findings);
        foreach (var node in all.Where(node => node.IsLeaf))
            rule.Visit(node);
        foreach (var node in all)
            rule.Visit(node);

        return rule._order;
    }

    private void Visit(IndicatorNode node)
    {
        if (_done[node.Index])
            return;

        if (_open[node.Index])
        {
            Tell(node);
            return;
        }

        _open[node.Index] = true;
        _way.Add(node);
        foreach (var other in NeededBy(node))
            Visit(other);

        _way.RemoveAt(_way.Count - 1);
        _open[node.Index] = false;
        _done[node.Index] = true;
        if (node.IsLeaf)
            _order.Add(node);
    }

    // A node's marks come from all below it, and whether anything below applies also from the conditions above.
    private IEnumerable<IndicatorNode> NeededBy(IndicatorNode node) =>
        node.SelfAndAbove().Select(above => above.AppliesWhen).Prepend(node.Formula).OfType<CheckedFormula>()
            .SelectMany(formula => formula.Parameters)
            .Where(parameter => parameter.Kind is ParameterKind.Score)
            .Select(parameter => _byCode.GetValueOrDefault(parameter.Key))
            .OfType<IndicatorNode>()
            .OrderBy(needed => needed.Index)
            .Concat(node.Children);

    private void Tell(IndicatorNode node)
    {
        var circle = _way.SkipWhile(on => on != node).ToArray();
        if (!_told.Add(circle.Min(on => on.Index)))
            return;

        var reader = circle.First(on => Reads(on.Formula) || on.SelfAndAbove().Any(above => Reads(above.AppliesWhen)));
        var source = Reads(reader.Formula) ? reader : reader.SelfAndAbove().First(above => Reads(above.AppliesWhen));
        var names = string.Join(" → ", circle.Append(node).Select(on => on.Code));
        _findings.Fault("system.circle", JsonPointer.Join(source.Path, source == reader && Reads(reader.Formula) ? "formula" : "appliesWhen"), source.Code, new(
            $"得分互相引用，成了循环：{names}；请去掉其中一个 [得分.…]",
            $"the marks depend on one another in a circle: {names}; take one [得分.…] out"));
    }

    private static bool Reads(CheckedFormula? formula) => formula?.Parameters.Any(parameter => parameter.Kind is ParameterKind.Score) is true;
}
