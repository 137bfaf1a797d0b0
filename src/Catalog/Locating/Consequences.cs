using Fadu.Catalog.Structure;
using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;

namespace Fadu.Catalog.Locating;

/// <summary>Keeps back what only follows from a fault that is told already.</summary>
internal static class Consequences
{
    /// <summary>The findings that would also be there if the structure were mended.</summary>
    public static IEnumerable<SystemFinding> Without(IReadOnlyList<SystemFinding> findings, IReadOnlyList<YamlFault> faults, StructureReader structure)
    {
        var told = faults.Select(fault => fault.Path).ToHashSet(StringComparer.Ordinal);
        var unreadable = structure.Unreadable.Concat(structure.Nodes.Where(node => node.Value is YamlRefused).Select(node => node.Key).Take(StructureReader.MostFaults)).ToArray();
        var nameless = unreadable.Any(IsName);
        var outside = unreadable.Any(path => ThingOf(path) is null && !path.StartsWith("/examples/", StringComparison.Ordinal));
        var names = unreadable.Select(ThingOf).OfType<string>().Distinct().SelectMany(thing => NamesOf(thing, structure)).ToArray();
        return findings.Where(finding =>
            !told.Contains(finding.Path)
            && !unreadable.Any(path => JsonPointer.IsWithin(finding.Path, path) || MarksBelow(finding, path))
            && !((outside || nameless) && finding.Code is "system.unused")
            && !(nameless && finding.Code is "formula.unknown_name" or "example.unknown_name")
            && !names.Any(name => Mentions(finding, name, structure)));
    }

    // Whether the sum is right cannot be told while one of its parts is unreadable.
    private static bool MarksBelow(SystemFinding finding, string path) => finding.Code is "system.marks_do_not_add_up" or "system.children_without_marks"
        && JsonPointer.IsWithin(path, finding.Path is "/fullMarks" ? "/indicators" : Parent(finding.Path))
        && (path.EndsWith("/marks", StringComparison.Ordinal) || path.EndsWith("/aggregate", StringComparison.Ordinal)
            || path.EndsWith("/indicators", StringComparison.Ordinal) || path.EndsWith("/formula", StringComparison.Ordinal)
            || Parent(path).EndsWith("/indicators", StringComparison.Ordinal));

    private static bool IsName(string path) => ThingOf(path) is { } thing && (path == thing || path == thing + "/name" || path == thing + "/code");

    // An item, attribute or policy parameter whose type or options are unreadable is something else to every formula.
    private static string? ThingOf(string path) =>
        path.Split('/') is ["", "items" or "attributes" or "parameters", var index, ..] ? $"/{path.Split('/')[1]}/{index}" : null;

    private static IEnumerable<string> NamesOf(string thing, StructureReader structure) =>
        new[] { thing + "/name", thing + "/code" }.Select(path => structure.Nodes.GetValueOrDefault(path)).OfType<YamlScalar>().Select(scalar => scalar.Text);

    private static bool Mentions(SystemFinding finding, string name, StructureReader structure) =>
        finding.Path.Contains("/given/", StringComparison.Ordinal)
            ? finding.Path.EndsWith(name, StringComparison.Ordinal)
            : structure.Nodes.TryGetValue(finding.Path, out var node) && node is YamlScalar scalar
                && (scalar.Text.Contains($"[{name}]", StringComparison.Ordinal) || scalar.Text.Contains($".{name}]", StringComparison.Ordinal));

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
