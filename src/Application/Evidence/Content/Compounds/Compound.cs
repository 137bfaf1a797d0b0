using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Content.Compounds;

/// <summary>Compound files: documents of Office 97 to 2003 and of WPS, told apart by the streams in their root.</summary>
/// <remarks>Sources: [MS-DOC], [MS-XLS], [MS-PPT], [MS-OVBA], [MS-OFFCRYPTO]. Macros of PowerPoint lie inside its one stream and are not looked for.</remarks>
internal static class Compound
{
    private static readonly HashSet<string> _macros = new(["VBA", "Macros", "_VBA_PROJECT", "_VBA_PROJECT_CUR"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What a compound file is.</summary>
    public static Result<EvidenceType> Inspect(Stream content)
    {
        if (OleDirectory.Read(content) is not { } entries)
            return ContentProblems.Damaged(new("旧版 Office 或 WPS 文档", "a document of an old Office or WPS"));
        if (entries.Any(entry => _macros.Contains(entry.Name)))
            return ContentProblems.Macros;

        var streams = entries.Where(entry => entry.InRoot).Select(entry => entry.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return streams.Contains("EncryptedPackage") ? ContentProblems.Encrypted
            : streams.Contains("WordDocument") ? EvidenceTypes.Doc
            : streams.Contains("Workbook") || streams.Contains("Book") ? EvidenceTypes.Xls
            : streams.Contains("PowerPoint Document") ? EvidenceTypes.Ppt
            : ContentProblems.NotAccepted(streams.Any(name => name.StartsWith("__nameid", StringComparison.OrdinalIgnoreCase))
                ? new Text("邮件（请把附件逐个上传）", "a mail (upload its attachments one by one)")
                : null);
    }
}
