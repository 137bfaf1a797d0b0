using System.Text;
using Fadu.Kernel;
using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Parts;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
internal static class FileKind
{
    private const int Looked = 64 * 1024;

    /// <summary>Why it can't be a workbook; null where it may be one.</summary>
    public static Problem? Refusal(Stream file)
    {
        var bytes = ReadAt(file, 0);
        if (bytes.Length == 0)
            return Refusals.NotAWorkbook(new("文件是空的", "it is empty"));
        if (bytes.StartsWith("PK"u8))
            return null;
        // The container of old Office files, which also wraps encrypted new ones.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
            return IsEncrypted(bytes) || IsEncrypted(ReadAt(file, Math.Max(0, file.Length - Looked))) ? Refusals.Encrypted : Refusals.OldFormat;
        // The records of still older ones, BIFF 2 to 4.
        if (bytes is [0x09, 0x00 or 0x02 or 0x04 or 0x08, ..])
            return Refusals.OldFormat;
        if (bytes.StartsWith("%PDF"u8))
            return Refusals.NotAWorkbook(new("这是 PDF 文件", "it is a PDF file"));
        return bytes.Contains((byte)0) && !bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Refusals.NotAWorkbook(new("无法识别的格式", "an unknown format")) : Refusals.PlainText;
    }

    // The container's directory stands near one of its ends.
    private static bool IsEncrypted(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static ReadOnlySpan<byte> ReadAt(Stream file, long start)
    {
        var bytes = new byte[Math.Min(Looked, file.Length)];
        file.Position = start;
        return bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }
}
