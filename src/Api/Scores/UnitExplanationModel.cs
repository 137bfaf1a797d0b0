using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Explanations;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>How a unit came to its total, band and rank, beside its indicators.</summary>
/// <param name="explainer">The explanation.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("UnitExplanation")]
internal sealed class UnitExplanationModel(UnitExplainer explainer, Language language)
{
    public string? Total => explainer.Total?.In(language);

    public IReadOnlyList<AdjustmentExplanationModel> Bonuses => Of(explainer.Bonuses);

    public string? BonusSum => explainer.BonusSum?.In(language);

    public IReadOnlyList<AdjustmentExplanationModel> Deductions => Of(explainer.Deductions);

    public string? DeductionSum => explainer.DeductionSum?.In(language);

    public IReadOnlyList<RuleExplanationModel> Vetoes => Of(explainer.Vetoes);

    public IReadOnlyList<RuleExplanationModel> Gates => Of(explainer.Gates);

    public IReadOnlyList<RuleExplanationModel> Statuses => Of(explainer.Statuses);

    public IReadOnlyList<RuleExplanationModel> Checks => Of(explainer.Checks);

    public IReadOnlyList<BandExplanationModel> Bands => [.. explainer.Bands.Select(band => new BandExplanationModel(band))];

    private AdjustmentExplanationModel[] Of(IEnumerable<AdjustmentExplanation> adjustments) => [.. adjustments.Select(one => new AdjustmentExplanationModel(one, language))];

    private RuleExplanationModel[] Of(IEnumerable<RuleExplanation> rules) => [.. rules.Select(rule => new RuleExplanationModel(rule, language))];
}
