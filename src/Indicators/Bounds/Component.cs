using Fadu.Formula;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;

namespace Fadu.Indicators.Bounds;

/// <summary>Open values that some formulas read together, so that they have to be chosen together, and no others.</summary>
/// <param name="Open">Places of the open parameters.</param>
/// <param name="Leaves">The leaves that depend on them.</param>
/// <param name="Bonuses">Places of the bonuses that depend on them.</param>
/// <param name="Deductions">Places of the deductions that depend on them.</param>
/// <param name="Formulas">The formulas that read them.</param>
internal sealed record Component(
    IReadOnlyList<int> Open,
    IReadOnlyList<CheckedIndicator> Leaves,
    IReadOnlyList<int> Bonuses,
    IReadOnlyList<int> Deductions,
    IReadOnlyList<CheckedFormula> Formulas)
{
    /// <summary>Ways to fill them in, each in the order of <see cref="Open"/>; the first leaves all missing.</summary>
    public IReadOnlyList<Value[]> Candidates { get; set; } = [];
}
