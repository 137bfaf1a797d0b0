using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Rounds;

/// <summary>Lets evaluators grade certain items together; from then on, only panels that have an item grade it.</summary>
public sealed record FormPanel
{
    /// <summary>Code of the panel; one that exists is formed anew.</summary>
    public required string Panel { get; init; }

    /// <summary>Accounts of the evaluators, each once.</summary>
    public required IReadOnlyList<string> Evaluators { get; init; }

    /// <summary>Codes of grade items, each once.</summary>
    public required IReadOnlyList<string> Items { get; init; }

    /// <summary>The definition of the round's revision.</summary>
    public required IndexSystem System { get; init; }

    /// <summary>Forms it; nothing where it is formed just so.</summary>
    /// <returns>
    /// <c>round.unknown</c>, <c>round.closed</c>, <c>field.code</c>, <c>round.panel_empty</c>, <c>round.evaluator_twice</c>, <c>round.item_twice</c>;
    /// by evaluator <c>round.evaluator_not_enrolled</c>; by item <c>round.unknown_item</c>, <c>round.not_a_grade_item</c>.
    /// </returns>
    public Result<RoundEvent[]> Decide(Round state)
    {
        if (RoundRules.NotRunning(state) is { } refusal)
            return refusal;
        if (state.Panels.GetValueOrDefault(Panel) is { } now && now.Evaluators.SequenceEqual(Evaluators) && now.Items.SequenceEqual(Items))
            return Array.Empty<RoundEvent>();

        var refusals = new Refusals();
        refusals.Code("panel", Panel);
        refusals.AddIf(Evaluators is [], "round.panel_empty", "evaluators", "评议团至少要有一名评估员", "a panel has at least one evaluator");
        refusals.AddIf(Items is [], "round.panel_empty", "items", "评议团至少要评定一个数据项", "a panel grades at least one item");
        refusals.Once("round.evaluator_twice", "evaluators", Evaluators);
        refusals.Once("round.item_twice", "items", Items);
        foreach (var account in Evaluators.Where(account => state.Evaluators.GetValueOrDefault(account) is null or { Withdrawn: true }))
            refusals.Add(
                "round.evaluator_not_enrolled",
                account,
                $"{Quoting.Shown(account)} 不是本轮的评估员，请先登记",
                $"{Quoting.Shown(account)} is no evaluator of the round; enrol him or her first");
        foreach (var code in Items)
            Graded(code, refusals);

        return refusals.Or<RoundEvent>(() => [new PanelFormed(Panel, Evaluators, Items)]);
    }

    private void Graded(string code, Refusals refusals)
    {
        var item = System.Items.FirstOrDefault(item => item.Code == code);
        refusals.AddIf(item is null, "round.unknown_item", code, $"指标体系没有数据项 {Quoting.Shown(code)}", $"the index system has no item {Quoting.Shown(code)}");
        refusals.AddIf(
            item is { From: not ItemSource.Evaluator },
            "round.not_a_grade_item",
            code,
            $"“{item?.Name}”不由评估员评定，不能交给评议团",
            $"'{item?.Name}' is not graded by evaluators, so no panel can have it");
    }
}
