using Fadu.Formula.Inversion;
using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Gaps;
using Fadu.Kernel;

namespace Fadu.Api.Scores.Gaps;

/// <summary>What reaches a target, as clients see it.</summary>
/// <param name="move">The move.</param>
/// <param name="gaps">Of the unit.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("GapMove")]
internal sealed class GapMoveModel(GapMove move, UnitGaps gaps, Language language)
{
    public GapTarget Target => move.Target;

    public InversionOutcome Outcome => move.Outcome;

    public IReadOnlyList<string> ItemCodes => move.ItemCodes;

    public bool IsByUnit => move.ByUnit;

    public IReadOnlyList<MoveChangeModel> Changes => [.. move.Changes.Select(change => new MoveChangeModel(change, language))];

    public decimal Effort => Numbers.Snap(move.Effort);

    public bool IsLeast => move.IsLeast;

    public IReadOnlyList<string> WaitsForItemCodes => [.. move.WaitsFor.Select(item => item.Code)];

    public bool IsGradual => move.IsGradual;

    public MoveEffectModel? Effect => move.Effect is { } effect ? new(effect) : null;

    public string Sentence => GapTexts.Changes(move).In(language) + (GapTexts.Effect(move, gaps.Score) is { } effect ? new Text("：", ": ").In(language) + effect.In(language) : "");

    public static IReadOnlyList<GapMoveModel> All(IEnumerable<GapMove> moves, UnitGaps gaps, Language language) => [.. moves.Select(move => new GapMoveModel(move, gaps, language))];
}
