using Fadu.Formula.Values;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Scoring;

/// <summary>The bonuses, or the deductions, of every unit.</summary>
internal sealed class AdjustmentColumns
{
    // Without a cap a formula may give anything. Beyond this nobody's marks mean anything, and sums stay within decimal.
    private const decimal Most = 1_000_000_000_000_000_000m;

    private readonly IReadOnlyList<CheckedAdjustment> _adjustments;
    private readonly Column[] _results;
    private readonly int _decimals;
    private readonly decimal _cap;

    /// <param name="adjustments">In file order.</param>
    /// <param name="results">What their formulas gave.</param>
    /// <param name="cap">The most of all together; null: no limit.</param>
    /// <param name="decimals">Places kept of each.</param>
    public AdjustmentColumns(IReadOnlyList<CheckedAdjustment> adjustments, Column[] results, decimal? cap, int decimals) =>
        (_adjustments, _results, _cap, _decimals) = (adjustments, results, cap ?? decimal.MaxValue, decimals);

    /// <summary>What they come to together, held to their cap.</summary>
    public decimal Sum(int unit)
    {
        var sum = 0m;
        for (var i = 0; i < _results.Length; i++)
            sum += Marks(i, unit);

        return sum < _cap ? sum : _cap;
    }

    /// <summary>Each of them.</summary>
    public AdjustmentScore[] Of(int unit) => [.. _adjustments.Select((adjustment, i) => Of(adjustment, i, unit))];

    private AdjustmentScore Of(CheckedAdjustment adjustment, int i, int unit)
    {
        var missing = _results[i].Missing[unit];
        var result = missing is MissingReason.None ? _results[i].Numbers[unit] : (decimal?)null;
        var clamping = result is not { } value ? Clamping.None
            : Numbers.Compare(value, 0) < 0 ? Clamping.Below
            : Numbers.Compare(value, CapOf(i)) > 0 ? Clamping.Above
            : Clamping.None;
        return new(adjustment.Adjustment, Marks(i, unit), result, missing, clamping);
    }

    private decimal Marks(int i, int unit)
    {
        var (result, cap) = (_results[i], CapOf(i));
        if (result.Missing[unit] is not MissingReason.None || result.Numbers[unit] <= 0)
            return 0;

        // Rounding up must not lead over a cap that has more places.
        return Math.Min(cap, Numbers.Round(Math.Min(cap, result.Numbers[unit]), _decimals));
    }

    private decimal CapOf(int i) => _adjustments[i].Adjustment.Cap ?? Most;
}
