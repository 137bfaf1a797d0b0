using System.Buffers;
using System.Text;
using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Content;

/// <summary>Tells text from what only looks like it: web pages, scripts, binary files.</summary>
internal static class TextContent
{
    private const int ChunkBytes = 64 * 1024;

    // All controls but tab, line feed, form feed and carriage return, those of ISO 6429 above 0x7F too; and what is no character.
    private static readonly SearchValues<char> _foreign = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(code => char.IsControl(code) && code is not ('\t' or '\n' or '\f' or '\r')),
        '\uFFFE', '\uFFFF',
    ]);

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding _gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The kind text, or why such text is refused; null: it is no text.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="head">Its first bytes.</param>
    public static Result<EvidenceType>? Inspect(Stream content, ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return ContentProblems.Utf16;
        if (!IsText(content, _utf8) && !IsText(content, _gb18030))
            return null;
        return Kind(head) is { } refused ? ContentProblems.NotAccepted(refused) : EvidenceTypes.Text;
    }

    // What browsers, shells and word processors act upon. In every encoding here these letters are the bytes of ASCII.
    private static Text? Kind(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        var text = Encoding.Latin1.GetString(head).TrimStart();
        if (text.StartsWith("#!", StringComparison.Ordinal) || text.StartsWith("<?php", StringComparison.OrdinalIgnoreCase) || text.StartsWith("%!PS", StringComparison.Ordinal))
            return new("脚本", "a script");
        if (text.StartsWith("{\\rtf", StringComparison.OrdinalIgnoreCase))
            return new("RTF 文档（请另存为 .docx）", "an RTF document (save it as .docx)");
        if (text.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase))
            return new("网页归档或邮件", "a web archive or a mail");
        return (text is ['<', var next, ..] && (char.IsAsciiLetter(next) || next is '!' or '?' or '%'))
            || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<svg", StringComparison.OrdinalIgnoreCase)
                ? new("网页、SVG 或 XML", "a web page, SVG or XML")
                : null;
    }

    private static bool IsText(Stream content, Encoding encoding)
    {
        var (bytes, chars) = (ArrayPool<byte>.Shared.Rent(ChunkBytes), ArrayPool<char>.Shared.Rent(encoding.GetMaxCharCount(ChunkBytes)));
        try
        {
            var decoder = encoding.GetDecoder();
            content.Position = 0;
            while (true)
            {
                var read = content.ReadAtLeast(bytes.AsSpan(0, ChunkBytes), ChunkBytes, throwOnEndOfStream: false);
                var count = decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read < ChunkBytes);
                if (chars.AsSpan(0, count).ContainsAny(_foreign))
                    return false;
                if (read < ChunkBytes)
                    return true;
            }
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
            ArrayPool<char>.Shared.Return(chars);
        }
    }
}
