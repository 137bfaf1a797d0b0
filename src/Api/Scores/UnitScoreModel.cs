using Fadu.Application.Scores;
using Fadu.Formula.Values;
using Fadu.GraphQL.Binding.Marks;
using Fadu.Indicators.Rounds;
using Fadu.Indicators.Scoring;
using Fadu.Kernel;

namespace Fadu.Api.Scores;

/// <summary>A unit's scores as clients see them.</summary>
/// <param name="unit">The scores as far as the caller may see them.</param>
/// <param name="language">Of texts.</param>
[GraphQLType("UnitScore")]
internal sealed class UnitScoreModel(SeenUnit unit, Language language)
{
    internal SeenUnit Seen => unit;

    public string UnitCode => unit.Unit.Code;

    public string UnitName => unit.Unit.Name;

    public string? Group => unit.Unit.Group;

    public bool IsWithdrawn => unit.Unit.Withdrawn;

    public Basis Basis => unit.Scores.Reading.Basis;

    public int RevisionNumber => unit.Scores.Reading.Revision;

    public DateTimeOffset? AsOf => unit.Scores.AsOf;

    public string Position => unit.Scores.Reading.Position.ToString();

    public bool IsPreview => unit.Scores.IsPreview;

    public decimal? Total => unit.Total;

    public decimal FullMarks => unit.Scores.Reading.Scores.Plan.System.System.FullMarks;

    public bool ShowsRank => unit.ShowsRank;

    public int? Rank => unit.Rank;

    public int? Ranked => unit.Ranked;

    public string? Band => unit.Band;

    public string? Status => unit.Status;

    public bool ShowsMarks => unit.ShowsMarks;

    public string? BandBeforeVetoes => unit.Found?.BandBeforeVetoes;

    public bool? IsBarredFromCommendation => unit.Found?.BarredFromCommendation;

    public decimal? IndicatorMarks => unit.Found?.Whole is { } whole ? Numbers.Snap(whole) : null;

    public decimal? Bonus => unit.Found?.Bonus;

    public decimal? Deduction => unit.Found?.Deduction;

    public IReadOnlyList<string>? VetoCodes => Codes(found => found.Vetoes.Select(veto => veto.Code));

    public IReadOnlyList<string>? UntoldVetoCodes => Codes(found => found.FlaggedVetoes.Select(flag => flag.Veto.Code));

    public IReadOnlyList<string>? FailedGateCodes => Codes(found => found.FailedGates.Select(gate => gate.Gate.Code));

    public IReadOnlyList<string>? FailedCheckCodes => Codes(found => found.FailedChecks.Select(check => check.Code));

    public IReadOnlyList<FirstLevelMarksModel>? FirstLevel => unit.ShowsMarks ? [.. unit.FirstLevel.Select(marks => new FirstLevelMarksModel(marks))] : null;

    public IReadOnlyList<IndicatorScoreModel>? Indicators => unit.Found?.Indicators.SelectMany(top => IndicatorScoreModel.All(top, null, unit, language)).ToArray();

    public UnitExplanationModel? Explanation => unit.Explainer is { } explainer ? new(explainer, language) : null;

    private string[]? Codes(Func<UnitScore, IEnumerable<string>> of) => unit.Found is { } found ? [.. of(found)] : null;
}
