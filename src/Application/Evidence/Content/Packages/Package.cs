using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Content.Packages;

/// <summary>Files that are ZIP files inside: Office 2007 and later, OFD; any other is an archive.</summary>
/// <remarks>Sources: ECMA-376 part 2 (content types), GB/T 33190-2016 (OFD.xml at the root).</remarks>
internal static class Package
{
    private static readonly Text _kind = new("Office 或 OFD 文档", "a document of Office or OFD");

    private static readonly Dictionary<string, EvidenceType> _mains = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = EvidenceTypes.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = EvidenceTypes.Xlsx,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = EvidenceTypes.Pptx,
    };

    /// <summary>What a package is.</summary>
    public static Result<EvidenceType> Inspect(Stream content)
    {
        if (ZipDirectory.Read(content) is not { } zip)
            return ContentProblems.Damaged(_kind);
        if (Named(zip, "[Content_Types].xml") is { } types)
            return zip.Part(types) is { } part && PackageXml.ContentTypes(part) is { } read ? Office(zip, read) : ContentProblems.Damaged(_kind);
        if (Named(zip, "OFD.xml") is not { } ofd)
            return ContentProblems.NotAccepted(ContentProblems.Archive);
        return zip.Part(ofd) is { } document && PackageXml.Root(document) is ("OFD", var space) && space.StartsWith("http://www.ofdspec.org", StringComparison.Ordinal)
            ? EvidenceTypes.Ofd
            : ContentProblems.Damaged(EvidenceTypes.Ofd.Name);
    }

    // Whatever a name says, Office runs what the types call a macro, and readers of old files look for the name.
    private static Result<EvidenceType> Office(ZipDirectory zip, IReadOnlyList<(string? Part, string Type)> types)
    {
        if (zip.Entries.Any(entry => entry.Name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) || types.Any(one => IsMacro(one.Type)))
            return ContentProblems.Macros;

        EvidenceType? found = null;
        foreach (var (part, type) in types)
        {
            if (!_mains.TryGetValue(type, out var main))
                continue;
            if ((part is not null && Named(zip, part) is null) || (found is not null && found != main))
                return ContentProblems.Damaged(main.Name);
            found = main;
        }

        return found is null ? ContentProblems.NotAccepted(ContentProblems.Archive) : found;
    }

    private static bool IsMacro(string type) =>
        type.Contains("macro", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);

    private static ZipEntry? Named(ZipDirectory zip, string name)
    {
        foreach (var entry in zip.Entries)
        {
            if (entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                return entry;
        }

        return null;
    }
}
