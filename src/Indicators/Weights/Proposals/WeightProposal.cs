using Fadu.Indicators.Decisions;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Revisions;
using Fadu.Indicators.Scoring.Marks;
using Fadu.Indicators.Weights.Methods;
using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Proposals;

/// <summary>New marks that a method proposes; nothing is changed by it.</summary>
public sealed record WeightProposal
{
    /// <summary>Which indicators were weighed.</summary>
    public required WeightScope Scope { get; init; }

    /// <summary>Number of the revision that it was made on; null: the draft.</summary>
    public required int? Revision { get; init; }

    /// <summary>The marks that were given out.</summary>
    public required decimal Marks { get; init; }

    /// <summary>Those weighed, in file order; what they would be worth adds up to <see cref="Marks"/> exactly.</summary>
    public required IReadOnlyList<ProposedMarks> Indicators { get; init => field = ValueList.Of(value); }

    /// <summary>The weights, with the figures that they stand on.</summary>
    public required Weighing Weighing { get; init; }

    /// <summary>What would change in the draft, parents first; with indicators below those weighed, and nodes between.</summary>
    public required IReadOnlyList<MarksChanged> Changes { get; init => field = ValueList.Of(value); }

    /// <summary>Makes a proposal on the draft, or without one on the newest revision.</summary>
    /// <param name="state">The system.</param>
    /// <param name="scope">Which indicators.</param>
    /// <param name="method">How.</param>
    /// <returns>Or <c>system.unknown</c>, <c>revision.none</c>, <c>field.decimals</c>, <c>weights.unknown_indicator</c>, <c>weights.no_children</c>,
    /// <c>weights.not_a_sum</c>, <c>weights.too_few</c>, <c>weights.nothing_left</c>, <c>draft.marks_out_of_range</c>, <c>draft.nothing_to_scale</c>;
    /// and what the method refuses.</returns>
    public static Result<WeightProposal> On(SystemRecord state, WeightScope scope, WeighingMethod method)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(method);
        var refusals = new Refusals();
        if (DefinitionOf(refusals, state) is not { } system || WeightParties.Find(refusals, system, scope) is not { } parties)
            return refusals.Or<WeightProposal>(() => []).Problems.ToArray();

        var weighed = method.Weigh(parties.Weighed);
        if (weighed.Value is not { } weighing)
            return weighed.Problems.ToArray();

        var marks = new decimal[parties.Weighed.Count];
        Apportionment.Share(parties.Marks, weighing.Weights.ToArray(), parties.Decimals, marks);
        var (changes, hopeless) = new ProposedChanges(system, parties, marks).Find();
        foreach (var node in hopeless)
        {
            refusals.Add(
                "draft.nothing_to_scale",
                node,
                $"“{node}”的下级分值都是 0，没有比例可依；请先给下级写分值",
                $"all marks below {node} are 0, which leaves no proportion to scale by; give some of them marks first");
        }

        return refusals.Any ? refusals.Or<WeightProposal>(() => []).Problems.ToArray() : new WeightProposal
        {
            Scope = scope,
            Revision = state.Draft is null ? state.Latest : null,
            Marks = parties.Marks,
            Indicators = [.. parties.Weighed.Select((party, place) => new ProposedMarks(party.Code, party.Name, weighing.Weights[place], MarksScaling.MarksOf(party), marks[place]))],
            Weighing = weighing,
            Changes = changes,
        };
    }

    private static IndexSystem? DefinitionOf(Refusals refusals, SystemRecord state)
    {
        DraftRules.Known(refusals, state);
        refusals.AddIf(
            state is { Code: [_, ..], Draft: null, Latest: null }, "revision.none", null, "还没有发布过版本；请导入文件作为草稿", "no revision has been published yet; import a file as the draft");
        return state.Draft?.Definition ?? (state.Latest is { } latest ? state.Revision(latest) : null);
    }
}
