using Fadu.Formula.Expressions;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Plans;

/// <summary>What a unit has to do to come to a target.</summary>
public sealed record UnitPlan
{
    /// <summary>What was asked for.</summary>
    public required PlanTarget Target { get; init; }

    /// <summary>How it stands to that.</summary>
    public required PlanState State { get; init; }

    /// <summary>
    /// The cheapest way first, then the next best that are real alternatives: each does without at least one item of every one before it.
    /// Three at most; empty where there is none, or none is needed.
    /// </summary>
    public required IReadOnlyList<UnitProposal> Proposals { get; init; }

    /// <summary>Whether it is proved that nothing costs less than the first proposal, or that nothing gets there.</summary>
    public required bool IsProved { get; init; }

    /// <summary>Whether it is proved too that each next proposal is the cheapest real alternative, and that there are no more where there are fewer than three.</summary>
    public bool AreNextProved { get; init; }

    /// <summary>Nothing that gets there costs less than this; null: nothing gets there, or it is there already.</summary>
    public required decimal? LeastEffort { get; init; }

    /// <summary>The greatest total that can be reached, and the cheapest way to it; only where the target can't be.</summary>
    public required UnitProposal? Most { get; init; }

    /// <summary>The rules that keep it from the target as things stand; a proposal lifts them all.</summary>
    public required IReadOnlyList<PlanBlocker> Blockers { get; init; }

    /// <summary>The marks that its own items can't win, in the order of indicators.</summary>
    public required IReadOnlyList<MarksBeyond> Beyond { get; init; }

    /// <summary>Base figures without a value, on which marks rest: while there are any, nothing is called out of reach.</summary>
    public IReadOnlyList<Item> WaitsFor { get; init; } = [];

    /// <summary>The same where some items could bring more than it knows: it does not say that the target, or marks that rest on them, are out of reach.</summary>
    /// <param name="items">The items.</param>
    /// <param name="system">The system.</param>
    public UnitPlan NotJudging(IReadOnlyCollection<Item> items, CheckedSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        var codes = items.Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var isOut = State is PlanState.OutOfReach or PlanState.Blocked;
        return codes.Count == 0 ? this : this with
        {
            State = isOut ? PlanState.NotFound : State,
            IsProved = IsProved && !isOut,
            AreNextProved = AreNextProved && !isOut,
            Beyond = [.. Beyond.Where(beyond => !system.ReadBy(beyond.Indicator.Formula!).Any(read => read.Kind is ParameterKind.Item && codes.Contains(read.Key)))],
        };
    }
}
