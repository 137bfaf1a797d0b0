using Fadu.Formula;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;

namespace Fadu.Indicators.Examples;

/// <summary>Examples of vetoes, gates and checks.</summary>
/// <param name="reader">Reads what they give.</param>
/// <param name="findings">Where mismatches go.</param>
internal sealed class ConditionExamples(GivenReader reader, Findings findings)
{
    /// <summary>Runs the examples of one condition.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="condition">The condition.</param>
    /// <param name="whenMissing">What counts where it cannot be told: a check holds, a veto or a gate does not.</param>
    /// <param name="path">JSON pointer to the veto, gate or check.</param>
    /// <param name="owner">Its code.</param>
    /// <returns>The examples renewed.</returns>
    public IReadOnlyList<ConditionExample> Run(
        IReadOnlyList<ConditionExample> examples, CheckedFormula condition, bool whenMissing, string path, string owner) =>
        [.. examples.Select((example, i) => Run(example, condition, whenMissing, JsonPointer.Join(JsonPointer.Join(path, "examples"), i), owner))];

    private ConditionExample Run(ConditionExample example, CheckedFormula condition, bool whenMissing, string place, string owner)
    {
        var unit = ExampleContext.Of(reader.Read(example.Given, JsonPointer.Join(place, "given"), owner, findings));
        var result = condition.Evaluate(unit);
        var holds = result.IsMissing ? whenMissing : result.Boolean;
        if (holds == example.Holds)
            return example;

        var (chinese, english) = ($"应当{(holds ? "不成立" : "成立")}，算出来{(holds ? "成立" : "不成立")}", $"should {(holds ? "not hold" : "hold")} and does{(holds ? "" : " not")}");
        var path = JsonPointer.Join(place, "holds");
        if (result.IsMissing)
        {
            var reason = ValueText.Show(result.Missing);
            findings.Fault("example.holds", path, owner, ExampleAdvice.Nothing($"{chinese}(缺数据：{reason.Chinese})", $"{english} (missing: {reason.English})"));
            return example;
        }

        findings.Fault("example.holds", path, owner, ExampleAdvice.Otherwise(chinese, english));
        return example with { Holds = holds };
    }
}
