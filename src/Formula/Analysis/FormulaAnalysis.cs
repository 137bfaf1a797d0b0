using Fadu.Formula.Expressions;
using Fadu.Formula.Intervals;

namespace Fadu.Formula.Analysis;

/// <summary>What a formula can give, found from the ranges of its parameters alone.</summary>
/// <param name="Extent">Range of a number, or the ways a condition can come out; whether it can be missing.</param>
/// <param name="Directions">Which way the result goes when one parameter rises; policy parameters and [满分] are not among them.</param>
/// <param name="Warnings">What looks wrong, each place once, in the order of the text.</param>
public sealed record FormulaAnalysis(Extent Extent, IReadOnlyDictionary<Parameter, Direction> Directions, IReadOnlyList<FormulaWarning> Warnings)
{
    /// <summary>Where the number can lie.</summary>
    public Interval Range => Extent.Numbers;
}
