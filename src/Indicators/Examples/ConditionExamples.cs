using Fadu.Formula;
using Fadu.Indicators.Checking;
using Fadu.Indicators.IndexSystems;
using Fadu.Indicators.Values;
using Fadu.Kernel;

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
    public void Run(IReadOnlyList<ConditionExample> examples, CheckedFormula condition, bool whenMissing, string path, string owner)
    {
        for (var i = 0; i < examples.Count; i++)
        {
            var place = JsonPointer.Join(JsonPointer.Join(path, "examples"), i);
            var unit = ExampleContext.Of(reader.Read(examples[i].Given, JsonPointer.Join(place, "given"), owner, findings));
            var result = condition.Evaluate(unit);
            var holds = result.IsMissing ? whenMissing : result.Boolean;
            if (holds == examples[i].Holds)
                continue;

            var reason = result.IsMissing ? ValueText.Show(result.Missing) : (Text?)null;
            findings.Fault("example.holds", JsonPointer.Join(place, "holds"), owner, new(
                $"应当{(holds ? "不成立" : "成立")}，算出来{(holds ? "成立" : "不成立")}{(reason is { } why ? $"(缺数据：{why.Chinese})" : "")}",
                $"should {(holds ? "not hold" : "hold")} and does{(holds ? "" : " not")}{(reason is { } cause ? $" (missing: {cause.English})" : "")}"));
        }
    }
}
