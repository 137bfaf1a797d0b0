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
        var names = unreadable.Select(ThingOf).OfType<string>().Distinct().SelectMany(thing => NamesOf(thing, structure)).ToArray();
        var ill = IllNamed(findings, structure).ToArray();
        var repeated = findings.Where(finding => finding.Code is "system.band_twice").Select(finding => Parent(finding.Path)).ToHashSet(StringComparer.Ordinal);
        return findings.Where(finding =>
            !StandIn.IsIn(finding.Message.Chinese)
            && !told.Contains(finding.Path)
            && !unreadable.Any(path => JsonPointer.IsWithin(finding.Path, path) || MarksBelow(finding, path))
            && finding.Code is not "system.unused"
            && !(nameless && finding.Code is "formula.unknown_name" or "example.unknown_name")
            && !names.Any(name => Mentions(finding, name, structure))
            && !ill.Any(name => Mentions(finding, name.Name, structure) && Follows(finding, name.Name, name.Code, structure))
            && !(finding.Code is "system.choices_mixed" && unreadable.Any(path => JsonPointer.IsWithin(path, finding.Path)))
            && !(finding.Code is "system.unknown_band" && repeated.Count > 0)
            && !(finding.Code is "system.band_order" or "system.band_unreachable" or "system.band_gap" && repeated.Any(band => JsonPointer.IsWithin(finding.Path, band))));
    }

    // Names that have to be changed, each with the code of its fault.
    private static IEnumerable<(string Name, string Code)> IllNamed(IReadOnlyList<SystemFinding> findings, StructureReader structure) => findings
        .Where(finding => finding.Code is "system.name_twice" or "system.reserved_name" or "system.bad_name")
        .Select(finding => (finding.Path, finding.Code))
        .Concat(structure.Faults.Where(fault => fault.Code is "structure.needs_quotes" && IsName(fault.Path)).Select(fault => (fault.Path, fault.Code)))
        .SelectMany(fault => structure.Nodes.GetValueOrDefault(fault.Path) is YamlScalar scalar ? new[] { (scalar.Text, fault.Code) } : [])
        .Distinct();

    // A formula may have other faults as well; only what the name itself leads to is held back.
    private static bool Follows(SystemFinding finding, string name, string illNamed, StructureReader structure) => illNamed switch
    {
        _ when finding.Code is "example.unknown_name" or "example.given_twice" => true,
        _ when finding is { Code: "formula.unknown_name", Place: { } place } && structure.Nodes[finding.Path] is YamlScalar formula
            && place.End <= formula.Text.Length && place.Of(formula.Text).Contains(name, StringComparison.Ordinal) => true,
        "system.bad_name" => true,
        "system.reserved_name" => finding.Severity is FindingSeverity.Warning,
        _ => false,
    };

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
