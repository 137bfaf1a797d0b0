using Fadu.Indicators.Checking;
using Fadu.Indicators.Explanations;
using Fadu.Indicators.Scoring;

namespace Fadu.Application.Scores;

/// <summary>A unit's scores as far as somebody may see them. Whatever orders or filters by them looks at what is seen, so that neither tells more.</summary>
public sealed class SeenUnit
{
    private readonly int _row;

    internal SeenUnit(SeenScores scores, int row) => (Scores, _row) = (scores, row);

    /// <summary>What they belong to and stand on.</summary>
    public SeenScores Scores { get; }

    internal int Row => _row;

    /// <summary>The unit as the scores know it.</summary>
    public TableUnit Unit => All.Table.Units[_row];

    /// <summary>Marks in all, rounded; null where no indicator is left for it.</summary>
    public decimal? Total => All.Total(_row);

    /// <summary>等次 after vetoes; null: none.</summary>
    public string? Band => All.Band(_row);

    /// <summary>Name of the status in place of a band (注销); null: none.</summary>
    public string? Status => All.Status(_row);

    /// <summary>Whether its place among the others is seen, with how many they are.</summary>
    public bool ShowsRank => Scores.ShowsRank(_row);

    /// <summary>Place within the group; null where it is not ranked, or its place is not seen.</summary>
    public int? Rank => ShowsRank ? All.Rank(_row) : null;

    /// <summary>How many units of the group are ranked; null where that is not seen.</summary>
    public int? Ranked => ShowsRank ? All.Ranked(_row) : null;

    /// <summary>Whether its marks by indicator are seen, with bonuses, deductions, vetoes, gates and checks.</summary>
    public bool ShowsMarks => field || (field = Scores.ShowsMarks(Unit.Code));

    /// <summary>Whether its values are seen, and with them how it came to its marks.</summary>
    public bool ShowsValues => field || (field = Scores.ShowsValues(Unit.Code));

    /// <summary>The first-level indicators (一级指标) in file order; empty where they are not seen.</summary>
    public IReadOnlyList<IndicatorMarks> FirstLevel => ShowsMarks ? [.. All.Plan.System.Root.Children.Select(Read)] : [];

    /// <summary>Everything that scoring found; null where marks are not seen. Its rank is of use only where <see cref="ShowsRank"/>.</summary>
    public UnitScore? Found => ShowsMarks ? field ??= All[_row] : null;

    /// <summary>How it came to its marks; null where its values are not seen. Made once, each part of it when it is asked for.</summary>
    public UnitExplainer? Explainer => ShowsValues ? field ??= new(All, _row, Scores.Contexts, Scores.ShowsFigures(_row)) : null;

    /// <summary>What it got on one indicator; null where that is not seen.</summary>
    public IndicatorMarks? Marks(CheckedIndicator indicator) => ShowsMarks ? Read(indicator) : null;

    private RoundScores All => Scores.Reading.Scores;

    private IndicatorMarks Read(CheckedIndicator indicator) =>
        new(indicator, All.State(_row, indicator), All.Score(_row, indicator), All.EffectiveMarks(_row, indicator));
}
