using Fadu.Catalog.Structure;
using Fadu.Catalog.Yaml;
using Fadu.Indicators.Checking;
using Fadu.Indicators.Values;
using Fadu.Kernel;

namespace Fadu.Catalog.Locating;

/// <summary>Turns JSON pointers and places in formulas into lines and columns of the file.</summary>
internal sealed class Locator
{
    private readonly StructureReader _structure;
    private readonly string[] _lines;

    public Locator(string text, StructureReader structure) =>
        (_structure, _lines) = (structure, text.ReplaceLineEndings("\n").Split('\n'));

    /// <summary>Everything that was found, in the order of the file.</summary>
    public IReadOnlyList<LocatedFinding> Locate(IEnumerable<YamlFault> faults, IEnumerable<SystemFinding> findings) =>
    [
        .. faults.Select(Of).Concat(findings.Select(Of)).Distinct().OrderBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Column),
    ];

    private LocatedFinding Of(YamlFault fault) =>
        new(fault.Place, FindingSeverity.Fault, fault.Code, Above(fault.Path, _structure.Owners), Label(fault.Path), fault.Message);

    private LocatedFinding Of(SystemFinding finding)
    {
        var (place, message) = PlaceOf(finding);
        return new(place, finding.Severity, finding.Code, Above(finding.Path, _structure.Owners), Label(finding.Path), message);
    }

    private (YamlPlace Place, Text Message) PlaceOf(SystemFinding finding)
    {
        var node = Above(finding.Path, _structure.Nodes)!;
        if (finding.Place is not { } span || node is not YamlScalar scalar || span.End > scalar.Text.Length)
            return (node.Start, finding.Message);

        var line = scalar.Start.Line <= _lines.Length ? _lines[scalar.Start.Line - 1] : "";
        var piece = Quoting.Shown(span.Of(scalar.Text));
        var message = piece.Length == 0 || finding.Message.Chinese.Contains(piece, StringComparison.Ordinal)
            ? finding.Message
            : new($"“{piece}”：{finding.Message.Chinese}", $"'{piece}': {finding.Message.English}");
        if (TextColumns.Of(scalar, line, span.Start) is { } place)
            return (place, message);

        // Spread over lines, the text is no longer the file's: only its own count can be told.
        return (scalar.Start, new($"{message.Chinese}(公式第 {span.Start + 1} 个字符起)", $"{message.English} (from character {span.Start + 1} of the formula)"));
    }

    private Text? Label(string path)
    {
        for (var at = path; at.Length > 0; at = Parent(at))
        {
            if (_structure.Labels.TryGetValue(at, out var label))
                return label;
            if (_structure.Owners.ContainsKey(at))
                return null;
        }

        return null;
    }

    private static T? Above<T>(string path, IReadOnlyDictionary<string, T> known)
        where T : class
    {
        for (var at = path; ; at = Parent(at))
        {
            if (known.TryGetValue(at, out var found) || at.Length == 0)
                return found;
        }
    }

    private static string Parent(string path) => path[..path.LastIndexOf('/')];
}
