using System.Text.Json.Nodes;
using Fadu.GraphQL.TypeSystem.Comparing;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Commands;

/// <summary>Writes what changed between two schemas, the worst first.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="changes">In the order of the schemas.</param>
internal sealed class SchemaDiffOutput(Terminal terminal, IReadOnlyList<SchemaChange> changes)
{
    private static readonly ChangeImpact[] _worstFirst = [ChangeImpact.Breaking, ChangeImpact.Dangerous, ChangeImpact.Safe];

    /// <summary>A heading for each impact, a line for each change, and the sum.</summary>
    public void WriteText()
    {
        foreach (var impact in _worstFirst.Where(impact => CountOf(impact) > 0))
        {
            terminal.Say(HeadingOf(impact));
            // A sentence may quote a description of several lines.
            foreach (var change in changes.Where(change => change.Impact == impact))
                terminal.Line(terminal.Out, $"  {change.Coordinate}  {change.Message.ReplaceLineEndings(" ")}");
        }

        var (breaking, dangerous, safe) = (CountOf(ChangeImpact.Breaking), CountOf(ChangeImpact.Dangerous), CountOf(ChangeImpact.Safe));
        terminal.Say(changes is []
            ? new("没有更改", "no changes")
            : new($"{changes.Count} 处更改：{breaking} 处破坏性，{dangerous} 处危险，{safe} 处安全", $"{changes.Count} changes: {breaking} breaking, {dangerous} dangerous, {safe} safe"));
    }

    /// <summary>The same as one JSON document.</summary>
    public void WriteJson() => Json.Write(terminal, new JsonObject
    {
        ["breaking"] = CountOf(ChangeImpact.Breaking),
        ["dangerous"] = CountOf(ChangeImpact.Dangerous),
        ["safe"] = CountOf(ChangeImpact.Safe),
        ["changes"] = new JsonArray([.. _worstFirst.SelectMany(impact => changes.Where(change => change.Impact == impact)).Select(change => new JsonObject
        {
            ["impact"] = change.Impact.ToString().ToUpperInvariant(),
            ["coordinate"] = change.Coordinate,
            ["message"] = change.Message,
        })]),
    });

    private int CountOf(ChangeImpact impact) => changes.Count(change => change.Impact == impact);

    private static Text HeadingOf(ChangeImpact impact) => impact switch
    {
        ChangeImpact.Breaking => new("破坏性更改：", "Breaking:"),
        ChangeImpact.Dangerous => new("危险更改：", "Dangerous:"),
        _ => new("安全更改：", "Safe:"),
    };
}
