using Fadu.Application.Evidence.Content.Compounds;
using Fadu.Application.Evidence.Content.Packages;
using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Content;

/// <summary>Tells what a file is by its content, never by its name or by what the sender declares.</summary>
public static class ContentInspector
{
    private const int HeadBytes = 4096;

    /// <summary>What a file is, and whether its name says the same.</summary>
    /// <param name="content">The whole file; readable and seekable; read from its beginning, left anywhere, not closed. Whatever is in it, this ends and does not throw for it.</param>
    /// <param name="fileName">As the unit named it; without an extension it promises nothing.</param>
    /// <returns>
    /// The kind, or <c>evidence.empty</c>, <c>evidence.type</c>, <c>evidence.damaged</c>, <c>evidence.macros</c>, <c>evidence.encrypted</c>,
    /// <c>evidence.encoding</c>, <c>evidence.extension</c>.
    /// </returns>
    /// <remarks>Memory is bounded whatever the file claims: of packages, only the directory and one small part are read.</remarks>
    public static Result<EvidenceType> Inspect(Stream content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        var found = Find(content);
        return found.Value is { } type && FileNames.ExtensionOf(fileName) is { Length: > 0 } extension && !type.Extensions.Contains(extension)
            ? ContentProblems.Extension(extension, type)
            : found;
    }

    private static Result<EvidenceType> Find(Stream content)
    {
        Span<byte> buffer = stackalloc byte[HeadBytes];
        content.Position = 0;
        ReadOnlySpan<byte> head = buffer[..content.ReadAtLeast(buffer, HeadBytes, throwOnEndOfStream: false)];
        if (head.IsEmpty)
            return ContentProblems.Empty;
        if (Signatures.Find(head, content.Length) is { } known)
            return known;
        if (ZipDirectory.Begins(head))
            return Package.Inspect(content);
        return OleDirectory.Begins(head)
            ? Compound.Inspect(content)
            : TextContent.Inspect(content, head) ?? ContentProblems.NotAccepted(Signatures.Refused(head));
    }
}
