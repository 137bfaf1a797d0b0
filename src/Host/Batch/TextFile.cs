using System.Text;
using Fadu.Host.Output;
using Fadu.Kernel;

namespace Fadu.Host.Batch;

/// <summary>Reads a text file whose encoding nobody stated: UTF-8 where it is valid UTF-8, else GB18030; UTF-16 by its mark.</summary>
internal static class TextFile
{
    /// <summary>Most bytes that a file may have.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Code of the refusal of a workbook.</summary>
    public const string IsWorkbook = "csv.is_workbook";

    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding _gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static Result<string> Read(string path)
    {
        if (Directory.Exists(path))
            throw new FileFailure(path, new IOException());

        if (!File.Exists(path))
            throw new FileNotFoundException(null, path);

        return new FileInfo(path) is { Length: > MostBytes } file
            ? new Problem("csv.too_large", new(
                $"文件有 {file.Length >> 20} MB，最多 {MostBytes >> 20} MB", $"the file has {file.Length >> 20} MB, {MostBytes >> 20} MB is the most"), path)
            : Decode(path, WrittenPath.Keep(path, () => File.ReadAllBytes(path)));
    }

    /// <summary>The text without its byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What stands in it.</param>
    /// <returns>The text, or why it is none.</returns>
    public static Result<string> Decode(string path, byte[] bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return new Problem(IsWorkbook, new(
                "这是 Excel 工作簿，不是 CSV；请在 Excel 或 WPS 里另存为“CSV UTF-8”", "this is a workbook, not CSV; save it as \"CSV UTF-8\""), path);
        }

        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return (bytes[0] is 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes, 2, bytes.Length - 2);

        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        return (Try(_utf8, bytes, start) ?? Try(_gb18030, bytes, start)) is { } text
            ? Result(path, text)
            : new Problem("csv.encoding", new(
                "文件既不是 UTF-8 也不是 GB18030 编码；请另存为“CSV UTF-8”", "the file is neither UTF-8 nor GB18030; save it as \"CSV UTF-8\""), path);
    }

    private static Result<string> Result(string path, string text) => text.IndexOf('\0', StringComparison.Ordinal) < 0
        ? text
        : new Problem("csv.binary", new("文件里有空字符，不是文本文件", "the file holds null characters and is no text"), path);

    private static string? Try(Encoding encoding, byte[] bytes, int start)
    {
        try
        {
            return encoding.GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
