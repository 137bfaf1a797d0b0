using Fadu.Kernel;

namespace Fadu.Indicators.Weights.Comparisons;

/// <summary>The one comparison of an expert that contradicts the others most: changing it alone would help most.</summary>
/// <param name="Indicator">Code of the one indicator.</param>
/// <param name="Over">Code of the other.</param>
/// <param name="Given">How many times as important the one was said to be.</param>
/// <param name="Fitting">The step of the scale that fits the other comparisons best.</param>
/// <param name="RatioThen">CR with that.</param>
/// <param name="Through">Code of a third indicator that shows the contradiction best.</param>
/// <param name="FirstLeg">How many times as important the one was said to be as the third.</param>
/// <param name="SecondLeg">How many times as important the third was said to be as the other; the two multiplied are what the comparison would have to be.</param>
public sealed record Contradiction(string Indicator, string Over, decimal Given, decimal Fitting, decimal RatioThen, string Through, decimal FirstLeg, decimal SecondLeg)
{
    /// <summary>The contradiction in words.</summary>
    public Text Explanation => new(
        $"{Indicator} 与 {Through} 比为 {Show(FirstLeg)}，{Through} 与 {Over} 比为 {Show(SecondLeg)}，照此 {Indicator} 与 {Over} 比应为 {Show(FirstLeg * SecondLeg)}，写的却是 {Show(Given)}；改为 {Show(Fitting)} 后 CR 为 {Share(RatioThen)}",
        $"{Indicator} was said to be {Show(FirstLeg)} times as important as {Through}, and that {Show(SecondLeg)} times as important as {Over}, which makes {Show(FirstLeg * SecondLeg)} for {Indicator} over {Over}, where {Show(Given)} was given; with {Show(Fitting)} the ratio is {Share(RatioThen)}");

    private static string Show(decimal times) => SaatyScale.Show((double)times);

    private static string Share(decimal ratio) => Formula.Values.Numbers.Show(Formula.Values.Numbers.Round(ratio, 3));
}
