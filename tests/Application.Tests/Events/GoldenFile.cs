using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Fadu.Application.Tests.Events;

/// <summary>
/// <c>Golden/{name}.json</c>: bodies of one event as databases have them. A file that is there is never written again: whatever becomes of the
/// record, what it says has to be readable for good.
/// </summary>
internal static class GoldenFile
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string PathOf(string name) => RepositoryFolder.Tests("Events", "Golden", $"{name}.json");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(RepositoryFolder.Tests("Events", "Golden"), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!);

    /// <summary>The bodies.</summary>
    public static IReadOnlyList<JsonObject> Read(string name) => [.. JsonNode.Parse(File.ReadAllText(PathOf(name)))!.AsArray().Select(body => body!.AsObject())];

    /// <summary>Writes a file that is not there yet.</summary>
    public static void Add(string name, IEnumerable<JsonNode> bodies) =>
        File.WriteAllText(PathOf(name), Text(new JsonArray([.. bodies.Select(body => body.DeepClone())])) + "\n");

    /// <summary>JSON as text, members in the order of their names, numbers with their digits.</summary>
    public static string Text(JsonNode? node) => Sorted(node)?.ToJsonString(Readable) ?? "null";

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sorted(member.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
