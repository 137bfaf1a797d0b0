using System.Text.Json.Nodes;
using Fadu.Formula.Values;
using Fadu.Host.Results;
using Fadu.Indicators.Plans;
using Fadu.Indicators.Scoring;

namespace Fadu.Host.Shortfalls;

/// <summary>Plans for machines; names of members are stable, numbers exact.</summary>
internal static class PlanJson
{
    /// <summary>One unit.</summary>
    /// <param name="score">The unit as it stands.</param>
    /// <param name="plan">Its plans.</param>
    public static JsonObject Of(UnitScore score, UnitPlan plan) => new()
    {
        ["unit"] = score.Unit.Code,
        ["name"] = score.Unit.Name,
        ["group"] = score.Unit.Group,
        ["total"] = score.Total,
        ["band"] = BandColumn.Of(score),
        ["rank"] = score.Rank,
        ["plan"] = new JsonObject
        {
            ["target"] = Of(plan.Target),
            ["state"] = plan.State switch
            {
                PlanState.ReachedAlready => "REACHED_ALREADY",
                PlanState.Reached => "REACHED",
                PlanState.OutOfReach => "OUT_OF_REACH",
                PlanState.Blocked => "BLOCKED",
                _ => "NOT_FOUND",
            },
            ["proved"] = plan.IsProved,
            ["nextProved"] = plan.AreNextProved,
            ["leastEffort"] = plan.LeastEffort is { } least ? Numbers.Snap(least) : null,
            ["proposals"] = new JsonArray([.. plan.Proposals.Select(Of)]),
            ["most"] = plan.Most is { } most ? Of(most) : null,
            ["blockers"] = new JsonArray([.. plan.Blockers.Select(Of)]),
            ["beyond"] = new JsonArray([.. plan.Beyond.Select(Of)]),
            ["waitsFor"] = Codes(plan.WaitsFor.Select(item => item.Code)),
        },
    };

    private static JsonObject Of(PlanTarget target) => target switch
    {
        PlanTarget.OfTotal { Total: var total } => new() { ["total"] = total },
        PlanTarget.OfBand { Name: var name } => new() { ["band"] = name },
        _ => new() { ["rank"] = ((PlanTarget.OfRank)target).Rank },
    };

    private static JsonObject Of(UnitProposal proposal) => new()
    {
        ["effort"] = Numbers.Snap(proposal.Effort),
        ["total"] = proposal.Total,
        ["band"] = proposal.Band,
        ["rank"] = proposal.Rank,
        ["changes"] = new JsonArray([.. proposal.Changes.Select(Of)]),
    };

    private static JsonObject Of(PlanChange change) => new()
    {
        ["item"] = change.Movable.Item.Code,
        ["from"] = GapsJson.Shown(change.From),
        ["to"] = GapsJson.Shown(change.To),
        ["steps"] = change.Steps,
        ["effort"] = Numbers.Snap(change.Effort),
        ["wins"] = Numbers.Snap(change.Wins),
    };

    private static JsonObject Of(PlanBlocker blocker) => new()
    {
        ["kind"] = blocker.Kind switch { PlanBlockerKind.Veto => "VETO", PlanBlockerKind.Gate => "GATE", _ => "STATUS" },
        ["code"] = blocker.Code,
        ["name"] = blocker.Name,
        ["canBeLifted"] = blocker.CanBeLifted,
        ["lifting"] = Codes(blocker.Lifting.Select(movable => movable.Item.Code)),
    };

    private static JsonObject Of(MarksBeyond beyond) => new()
    {
        ["code"] = beyond.Indicator.Code,
        ["marks"] = Numbers.Snap(beyond.Marks),
        ["items"] = Codes(beyond.Items.Select(item => item.Code)),
    };

    private static JsonArray Codes(IEnumerable<string> codes) => new([.. codes.Select(code => (JsonNode)code)]);
}
