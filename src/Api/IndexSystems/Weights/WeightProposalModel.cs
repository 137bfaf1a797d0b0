using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Weights.Comparisons;
using Fadu.Indicators.Weights.Delphi;
using Fadu.Indicators.Weights.Dispersion;
using Fadu.Indicators.Weights.Methods;
using Fadu.Indicators.Weights.Proposals;
using Fadu.Kernel;

namespace Fadu.Api.IndexSystems.Weights;

/// <summary>New marks that a method proposes.</summary>
/// <param name="proposal">The proposal.</param>
/// <param name="language">The caller's.</param>
[GraphQLType("WeightProposal")]
internal sealed class WeightProposalModel(WeightProposal proposal, Language language)
{
    public WeightMethod Method => proposal.Weighing.Method;

    public string Summary => proposal.Weighing.Summary.In(language);

    public int? Revision => proposal.Revision;

    public decimal Marks => proposal.Marks;

    public IReadOnlyList<ProposedMarks> Indicators => proposal.Indicators;

    public IReadOnlyList<string> Objections => [.. proposal.Weighing.Objections.Select(problem => problem.Message.In(language))];

    public AhpFiguresModel? Ahp => proposal.Weighing is AhpWeighing ahp ? new(ahp, language) : null;

    public IReadOnlyList<EntropyFigure>? Entropy => (proposal.Weighing as EntropyWeighing)?.Figures;

    public IReadOnlyList<CriticFigure>? Critic => (proposal.Weighing as CriticWeighing)?.Figures;

    public int? Units => proposal.Weighing switch
    {
        EntropyWeighing entropy => entropy.Units,
        CriticWeighing critic => critic.Units,
        _ => null,
    };

    public IReadOnlyList<WeightRoundModel>? Rounds =>
        proposal.Weighing is ExpertsWeighing experts ? [.. experts.Rounds.Select(round => new WeightRoundModel(round))] : null;
}
