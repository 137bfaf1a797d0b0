using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>An index system without faults, every formula read and every mark resolved: what scoring stands on.</summary>
public sealed class CheckedSystem
{
    /// <summary>The system as it was written.</summary>
    public required IndexSystem System { get; init; }

    /// <summary>The whole as a node: marks are the full marks, children the top level.</summary>
    public required CheckedIndicator Root { get; init; }

    /// <summary>All indicators except the root, parents before children, in file order.</summary>
    public required IReadOnlyList<CheckedIndicator> Indicators { get; init; }

    /// <summary>The leaves in file order.</summary>
    public required IReadOnlyList<CheckedIndicator> Leaves { get; init; }

    /// <summary>The leaves so ordered that a leaf stands after those whose marks it reads (得分.CODE).</summary>
    public required IReadOnlyList<CheckedIndicator> ScoringOrder { get; init; }

    /// <summary>加分项 in file order.</summary>
    public required IReadOnlyList<CheckedAdjustment> Bonuses { get; init; }

    /// <summary>扣分项 in file order.</summary>
    public required IReadOnlyList<CheckedAdjustment> Deductions { get; init; }

    /// <summary>一票否决 in file order.</summary>
    public required IReadOnlyList<CheckedCondition<Veto>> Vetoes { get; init; }

    /// <summary>申报条件、发布条件 in file order.</summary>
    public required IReadOnlyList<CheckedCondition<Gate>> Gates { get; init; }

    /// <summary>Status rules in file order.</summary>
    public required IReadOnlyList<CheckedCondition<Status>> Statuses { get; init; }

    /// <summary>逻辑校验 in file order.</summary>
    public required IReadOnlyList<CheckedCondition<Check>> Checks { get; init; }

    /// <summary>Every parameter that a unit's values can be given for: items, attributes, their previous values, policy parameters.</summary>
    public required IReadOnlyList<SystemParameter> Parameters { get; init; }

    /// <summary>What a formula's result rests on: what it reads, and in place of the marks of indicators (得分.CODE) what lies behind those.</summary>
    public IEnumerable<Parameter> ReadBy(CheckedFormula formula)
    {
        ArgumentNullException.ThrowIfNull(formula);
        return formula.Parameters.SelectMany(parameter => parameter.Kind is ParameterKind.Score ? Behind(Indicators.First(one => one.Code == parameter.Key)) : [parameter]);

        IEnumerable<Parameter> Behind(CheckedIndicator indicator) =>
            (indicator.Formula is { } own ? ReadBy(own) : []).Concat(indicator.Children.SelectMany(Behind));
    }

    /// <summary>What those go by: names and codes, and the nearest one to a mistyped name.</summary>
    public SystemNames Names => field ??= new(Parameters);
}
