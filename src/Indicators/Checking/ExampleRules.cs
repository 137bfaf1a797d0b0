using Fadu.Indicators.IndexSystems;

namespace Fadu.Indicators.Checking;

/// <summary>What examples give has names and values that the system knows; whether they come out is for <c>Examples</c> to say.</summary>
internal static class ExampleRules
{
    public static void Check(IndexSystem system, IReadOnlyList<IndicatorNode> indicators, GivenReader reader, Findings findings)
    {
        void Each(IEnumerable<IReadOnlyList<Given>> examples, string path, string? owner)
        {
            var index = 0;
            foreach (var given in examples)
                reader.Read(given, JsonPointer.Join(JsonPointer.Join(JsonPointer.Join(path, "examples"), index++), "given"), owner, findings);
        }

        foreach (var node in indicators)
            Each(node.Indicator.Examples.Select(example => example.Given), node.Path, node.Code);

        for (var i = 0; i < system.Bonuses.Count; i++)
            Each(system.Bonuses[i].Examples.Select(example => example.Given), JsonPointer.Join("/bonuses", i), system.Bonuses[i].Code);
        for (var i = 0; i < system.Deductions.Count; i++)
            Each(system.Deductions[i].Examples.Select(example => example.Given), JsonPointer.Join("/deductions", i), system.Deductions[i].Code);
        for (var i = 0; i < system.Vetoes.Count; i++)
            Each(system.Vetoes[i].Examples.Select(example => example.Given), JsonPointer.Join("/vetoes", i), system.Vetoes[i].Code);
        for (var i = 0; i < system.Gates.Count; i++)
            Each(system.Gates[i].Examples.Select(example => example.Given), JsonPointer.Join("/gates", i), system.Gates[i].Code);
        for (var i = 0; i < system.Checks.Count; i++)
            Each(system.Checks[i].Examples.Select(example => example.Given), JsonPointer.Join("/checks", i), system.Checks[i].Code);

        Each(system.Examples.Select(example => example.Given), "", null);
    }
}
