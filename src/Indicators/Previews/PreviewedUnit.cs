using Fadu.Indicators.Scoring;

namespace Fadu.Indicators.Previews;

/// <summary>One unit under both revisions.</summary>
/// <param name="Row">Its row in the table.</param>
/// <param name="Unit">The unit.</param>
/// <param name="TotalBefore">Total before; null where no indicator is left for it.</param>
/// <param name="TotalAfter">Total after; null likewise.</param>
/// <param name="RankBefore">Place within the group before; null where it is not ranked.</param>
/// <param name="RankAfter">Place after; null likewise.</param>
/// <param name="BandBefore">Band before, after vetoes; null: none.</param>
/// <param name="BandAfter">Band after; null likewise.</param>
/// <param name="Struck">Codes of the vetoes that strike it after and did not before.</param>
/// <param name="Spared">Codes of the vetoes that struck it before and do not after.</param>
public sealed record PreviewedUnit(
    int Row,
    TableUnit Unit,
    decimal? TotalBefore,
    decimal? TotalAfter,
    int? RankBefore,
    int? RankAfter,
    string? BandBefore,
    string? BandAfter,
    IReadOnlyList<string> Struck,
    IReadOnlyList<string> Spared)
{
    /// <summary>What the total changes by; null where there is none before or after.</summary>
    public decimal? Change => TotalAfter - TotalBefore;

    /// <summary>How many places it moves up, negative: down; null where it is not ranked both times.</summary>
    public int? Rise => RankBefore - RankAfter;

    /// <summary>Whether it is ranked after and was not before.</summary>
    public bool Enters => RankBefore is null && RankAfter is not null;

    /// <summary>Whether it was ranked before and is not after.</summary>
    public bool Leaves => RankBefore is not null && RankAfter is null;

    /// <summary>Whether anything of it differs: total, place, band, vetoes.</summary>
    public bool IsTouched => TotalBefore != TotalAfter || RankBefore != RankAfter || BandBefore != BandAfter || Struck is not [] || Spared is not [];
}
