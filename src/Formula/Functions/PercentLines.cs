using Fadu.Formula.Expressions;
using Fadu.Formula.Values;

namespace Fadu.Formula.Functions;

/// <summary>
/// Lines that a percentage is held against. 95 % reads 95 in formulas; a line written as 0.95 would be passed by nearly
/// everybody, and nothing else would show it.
/// </summary>
internal static class PercentLines
{
    /// <summary>Warns where a percentage is compared with a number above 0 and below 1.</summary>
    public static void Check(IRangeAnalysis analysis, Expr percentage, Expr line)
    {
        if (percentage is not ParameterExpr { Parameter: { IsPercentage: true } parameter } || analysis.Of(line).Numbers is not { IsPoint: true, Low: > 0 and < 1 and { } share })
            return;

        var (written, meant) = (Numbers.Show(share), Numbers.Show(share * 100));
        analysis.Warn(line, "formula.share_for_percentage", false, new(
            $"百分数 [{parameter.Name}] 在公式里是 0 到 100，{written} 就是 {written}%；如果是 {meant}%，请写 {meant}",
            $"the percentage [{parameter.Name}] runs from 0 to 100 in formulas, so that {written} means {written} %; for {meant} % write {meant}"));
    }
}
