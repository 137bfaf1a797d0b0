using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>What a part refers to.</summary>
/// <param name="Id">Its name for the reference.</param>
/// <param name="Kind">Last part of the type: <c>worksheet</c>; the same in both forms of the standard.</param>
/// <param name="Target">Path of the part; the address where it is outside.</param>
internal sealed record PartReference(string Id, string Kind, string Target)
{
    /// <summary>Reads a part of references.</summary>
    /// <param name="parts">The file.</param>
    /// <param name="path"><c>xl/_rels/workbook.xml.rels</c>.</param>
    /// <exception cref="RefusalException">One leads out of the file and is no link to click.</exception>
    public static IReadOnlyList<PartReference> Read(PackageParts parts, string path)
    {
        var slash = path.LastIndexOf("_rels/", StringComparison.OrdinalIgnoreCase);
        var folder = slash < 0 ? string.Empty : path[..slash];
        List<PartReference> references = [];
        using var xml = parts.Open(path);
        var root = xml.Root("Relationships");
        while (xml.NextChild(root))
        {
            var (type, target) = (xml.Attribute("Type") ?? string.Empty, xml.Attribute("Target") ?? string.Empty);
            var kind = type[(type.LastIndexOf('/') + 1)..];
            var isOutside = "External".Equals(xml.Attribute("TargetMode"), StringComparison.OrdinalIgnoreCase);
            if (isOutside && kind is not "hyperlink")
                throw new RefusalException(Refusals.External(path));
            references.Add(new(xml.Attribute("Id") ?? string.Empty, kind, isOutside ? target : Resolve(folder, target)));
            parts.Budget.Listed(references.Count, "引用数", "references", path);
        }

        xml.Finish();
        return references;
    }

    private static string Resolve(string folder, string target)
    {
        List<string> steps = [];
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step is "..")
                steps.RemoveRange(Math.Max(0, steps.Count - 1), Math.Min(1, steps.Count));
            else if (step is not ".")
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}
