using Fadu.Formula;
using Fadu.Formula.Expressions;
using Fadu.Formula.Values;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Indicators.Examples;

/// <summary>Examples of indicators, bonuses and deductions, computed by the reference interpreter.</summary>
/// <param name="reader">Reads what they give.</param>
/// <param name="decimals">Places to compare at.</param>
/// <param name="findings">Where mismatches go.</param>
internal sealed class MarksExamples(GivenReader reader, int decimals, Findings findings)
{
    /// <summary>Runs the examples of a leaf.</summary>
    /// <param name="leaf">The leaf.</param>
    /// <param name="conditions">Its own condition and those above it.</param>
    /// <param name="path">JSON pointer to the leaf.</param>
    /// <returns>The examples renewed.</returns>
    public IReadOnlyList<MarksExample> Run(CheckedIndicator leaf, IReadOnlyList<CheckedFormula> conditions, string path) =>
        Run(leaf.Indicator.Examples, leaf.Formula!, conditions, leaf.OutOf, path, leaf.Code);

    /// <summary>Runs the examples of a bonus or a deduction.</summary>
    public IReadOnlyList<MarksExample> Run(CheckedAdjustment adjustment, string path) =>
        Run(adjustment.Adjustment.Examples, adjustment.Formula, [], adjustment.Adjustment.Cap, path, adjustment.Adjustment.Code);

    private MarksExample[] Run(
        IReadOnlyList<MarksExample> examples, CheckedFormula formula, IReadOnlyList<CheckedFormula> conditions, decimal? most, string path, string owner) =>
        [.. examples.Select((example, i) => Run(example, formula, conditions, most, JsonPointer.Join(JsonPointer.Join(path, "examples"), i), owner))];

    private MarksExample Run(MarksExample example, CheckedFormula formula, IReadOnlyList<CheckedFormula> conditions, decimal? most, string place, string owner)
    {
        var unit = ExampleContext.Of(reader.Read(example.Given, JsonPointer.Join(place, "given"), owner, findings));
        var applies = Applies(conditions, unit);
        if (example.Applies is { } expected && expected != applies)
        {
            findings.Fault("example.applies", JsonPointer.Join(place, "applies"), owner, ExampleAdvice.Otherwise(
                $"写的是{(expected ? "适用" : "不适用")}，算出来是{(applies ? "适用" : "不适用")}",
                $"it should {(expected ? "apply" : "not apply")} and does{(applies ? "" : " not")}"));
            example = example with { Applies = applies };
        }

        var result = formula.Evaluate(unit.Among(peer => Applies(conditions, peer)));
        return Compare(example, result, most, applies, JsonPointer.Join(place, "marks"), owner);
    }

    // Silence must not win marks: a condition that cannot be told lets the indicator apply.
    private static bool Applies(IReadOnlyList<CheckedFormula> conditions, IFormulaContext unit) =>
        conditions.All(condition => condition.Evaluate(unit) is { IsMissing: true } or { Boolean: true });

    private MarksExample Compare(MarksExample example, Value result, decimal? most, bool applies, string path, string owner)
    {
        var marks = result.IsMissing ? (decimal?)null : Numbers.Round(Math.Clamp(result.Number, 0, Math.Max(0, most ?? decimal.MaxValue)), decimals);
        var expected = example.Marks;
        if (!applies && (expected is null || example.Applies is null))
        {
            if (expected is { } wanted)
            {
                findings.Fault("example.marks", path, owner, new(
                    $"应得 {Numbers.Show(wanted)}，算出来是不适用；请核对，或者写 marks: null, applies: false",
                    $"should give {Numbers.Show(wanted)}, but the indicator does not apply; check it, or write marks: null, applies: false"));
            }

            return example;
        }

        if (marks == expected)
            return example;

        findings.Fault("example.marks", path, owner, Differs(expected, marks, result));
        return example with { Marks = marks ?? expected };
    }

    private Text Differs(decimal? expected, decimal? marks, Value result)
    {
        var wanted = expected is { } number ? new Text(Numbers.Show(number), Numbers.Show(number)) : new("算不出(null)", "nothing (null)");
        if (marks is not { } found)
        {
            var reason = ValueText.Show(result.Missing);
            return ExampleAdvice.Nothing($"应得 {wanted.Chinese}，算不出：{reason.Chinese}", $"should give {wanted.English}, gives nothing: {reason.English}");
        }

        var exact = Numbers.Round(result.Number, decimals) == found ? "" : Numbers.Show(Numbers.Snap(result.Number));
        return ExampleAdvice.Otherwise(
            $"应得 {wanted.Chinese}，算出来是 {Numbers.Show(found)}{(exact.Length == 0 ? "" : $"(公式给出 {exact}，限定后)")}",
            $"should give {wanted.English}, gives {Numbers.Show(found)}{(exact.Length == 0 ? "" : $" ({exact} before it is held to its limits)")}");
    }
}
