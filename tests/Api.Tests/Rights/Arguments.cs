using System.Buffers.Text;
using System.Text;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.Api.Tests.Rights;

/// <summary>What fields are asked for on the stage, in the query language: each argument's values, with the hidden unit's always among them.</summary>
internal static class Arguments
{
    private static readonly string[] Nodes =
    [
        "Unit:hidden", "Unit:own", "Round:R", "Submission:R/hidden", "Submission:R/own", "Account:hid-reporter", "Account:own-reporter", "IndexSystem:s", "Revision:s/1", "Publication:R/1",
    ];

    /// <summary>All that a field is asked for with: the arguments in parentheses, or nothing where it needs none.</summary>
    /// <param name="coordinate">The field.</param>
    /// <param name="field">Its definition.</param>
    /// <param name="value">The object that is wanted of what it gives: ids are those of such objects.</param>
    public static IEnumerable<string> Of(string coordinate, Field field, ObjectType value)
    {
        var choices = field.Arguments.Select(argument => Choices(coordinate, argument, value.Name)).Where(choice => choice is not []).ToArray();
        IEnumerable<string> given = [""];
        foreach (var choice in choices)
            given = given.SelectMany(before => choice.Select(one => before.Length == 0 ? one : $"{before}, {one}")).ToArray();
        return given.Select(one => one.Length == 0 ? "" : $"({one})");
    }

    private static string[] Choices(string coordinate, InputValue argument, string value) => argument.Name switch
    {
        "id" when coordinate is "Query.exportJob" or "Subscription.exportProgress" => [.. RightsStage.Jobs.Select(job => $"id: \"{job}\"").DefaultIfEmpty("id: \"0\"")],
        "id" => [.. NodesOf(value).Select(node => $"id: \"{IdOf(node)}\"")],
        "ids" => [$"ids: [{string.Join(", ", NodesOf(value).Select(node => $"\"{IdOf(node)}\""))}]"],
        "by" => ByOf(argument.Type.Named.Name),
        "of" =>
        [
            """of: { unit: "hidden" }""", """of: { unit: "own" }""", """of: { submission: { roundCode: "R", unitCode: "hidden" } }""", """of: { submission: { roundCode: "R", unitCode: "own" } }""",
            """of: { round: "R" }""", """of: { wholeRound: "R" }""", """of: { indexSystem: "s" }""", """of: { account: "hid-reporter" }""", """of: { account: "own-reporter" }""",
        ],
        "basis" => ["basis: REPORTED", "basis: VERIFIED"],
        "unit" or "unitCode" => [$"{argument.Name}: \"hidden\"", $"{argument.Name}: \"own\""],
        "sha256" => [$"sha256: \"{RightsStage.HiddenFile}\"", $"sha256: \"{RightsStage.OwnFile}\""],
        "round" when argument.IsRequired => ["""round: { code: "R" }"""],
        "roundCode" => ["""roundCode: "R" """],
        "itemCode" => ["""itemCode: "fund" """],
        "system" => ["""system: "s" """],
        "target" => ["target: { total: 1 }"],
        "first" => [coordinate == "Query.history" ? "first: 100" : "first: 3"],
        "from" when argument.Type.Named.Name == "DateTime" => ["""from: "2026-03-01T00:00:00+08:00" """],
        "values" => ["values: []"],
        _ when !argument.IsRequired => [],
        "code" when coordinate == "Submission.item" => ["""code: "fund" """],
        "number" or "from" or "to" when argument.Type.Named.Name == "Int" => [$"{argument.Name}: 1"],
        _ => throw new InvalidOperationException($"{coordinate} asks for {argument.Name}: {argument.Type}, for which this test has no values"),
    };

    private static IEnumerable<string> NodesOf(string type) => Nodes.Where(node => node.StartsWith($"{type}:", StringComparison.Ordinal)) is var nodes && nodes.Any()
        ? nodes
        : throw new InvalidOperationException($"{type} has an id, of which this test knows no example");

    private static string[] ByOf(string type) => type switch
    {
        "UnitBy" => ["""by: { code: "hidden" }""", """by: { code: "own" }"""],
        "RoundBy" => ["""by: { code: "R" }"""],
        "IndexSystemBy" => ["""by: { code: "s" }"""],
        "AccountBy" => ["""by: { name: "hid-reporter" }""", """by: { name: "own-reporter" }""", """by: { name: "ea" }"""],
        _ => throw new InvalidOperationException($"this test has no values for {type}"),
    };

    private static string IdOf(string node) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(node));
}
