using Fadu.Formula.Values;

namespace Fadu.Indicators.Scoring.Marks;

/// <summary>A leaf's formula for every unit, and to whom it applies.</summary>
/// <param name="Results">What the formula gave, on its own scale; of no meaning where it does not apply.</param>
/// <param name="Applies">By unit; null: to all.</param>
/// <param name="SkipsMissing">Whether a missing result makes it drop out rather than give no marks.</param>
internal sealed record LeafColumn(Column Results, bool[]? Applies, bool SkipsMissing)
{
    public bool AppliesTo(int unit) => Applies is null || Applies[unit];

    public bool DropsOut(int unit) => !AppliesTo(unit) || (SkipsMissing && Results.Missing[unit] is not MissingReason.None);

    /// <summary>Whether it drops out for anybody.</summary>
    public bool DropsOutSomewhere() => Applies is not null
        || (SkipsMissing && Array.Exists(Results.Missing, reason => reason is not MissingReason.None));
}
