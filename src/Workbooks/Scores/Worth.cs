using Fadu.Formula.Values;

namespace Fadu.Workbooks.Scores;

/// <summary>What an indicator is worth to the units.</summary>
/// <param name="Fixed">The same to all; null: it depends.</param>
/// <param name="Column">Where it stands; null where it is the same to all.</param>
internal sealed record Worth(decimal? Fixed, WorkColumn? Column)
{
    /// <summary>As a formula in a unit's row writes it.</summary>
    public string At(int place) => Column?.At(place) ?? Numbers.Show(Fixed!.Value);
}
