using System.Buffers.Binary;
using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Content;

/// <summary>Kinds of files that their first bytes tell.</summary>
/// <remarks>Source: the formats' own specifications; where two bytes would do for a text as well, what must follow them is looked at too.</remarks>
internal static class Signatures
{
    /// <summary>An image or PDF; null: neither.</summary>
    /// <param name="head">The first bytes, 4,096 where the file has as many.</param>
    /// <param name="length">Length of the file.</param>
    public static EvidenceType? Find(ReadOnlySpan<byte> head, long length) =>
        IsPng(head) ? EvidenceTypes.Png
        : IsJpeg(head) ? EvidenceTypes.Jpeg
        : IsGif(head) ? EvidenceTypes.Gif
        : IsWebp(head, length) ? EvidenceTypes.Webp
        : IsBmp(head) ? EvidenceTypes.Bmp
        : IsTiff(head, length) ? EvidenceTypes.Tiff
        : IsPdf(head) ? EvidenceTypes.Pdf
        : null;

    /// <summary>What a file is that is not accepted; null: nothing known.</summary>
    public static Text? Refused(ReadOnlySpan<byte> head) =>
        head.StartsWith("MZ"u8) || head.StartsWith("\u007fELF"u8) || StartsWithAny(head, 0xFEEDFACE, 0xFEEDFACF, 0xCEFAEDFE, 0xCFFAEDFE, 0xCAFEBABE)
            ? new Text("可执行程序", "a program")
        : head.StartsWith("Rar!"u8) || StartsWithAny(head, 0x377ABCAF) || head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || Has(head, 257, "ustar"u8)
            ? ContentProblems.Archive
        : Has(head, 4, "ftyphei"u8) || Has(head, 4, "ftypmif1"u8) || Has(head, 4, "ftypavif"u8)
            ? new Text("HEIC 照片（请在手机上改为 JPEG，或转成 JPEG）", "a HEIC photo (set the phone to JPEG, or convert it to JPEG)")
        : Has(head, 4, "ftyp"u8) || StartsWithAny(head, 0x1A45DFA3, 0x3026B275) || (head.StartsWith("RIFF"u8) && !Has(head, 8, "WEBP"u8))
            ? new Text("音频或视频", "audio or video")
        : head.StartsWith("ID3"u8) || head.StartsWith("OggS"u8) ? new Text("音频或视频", "audio or video")
        : null;

    private static bool IsPng(ReadOnlySpan<byte> head) => head.Length >= 33 && head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])
        && BinaryPrimitives.ReadUInt32BigEndian(head[8..]) == 13 && Has(head, 12, "IHDR"u8);

    private static bool IsJpeg(ReadOnlySpan<byte> head) => head is [0xFF, 0xD8, 0xFF, >= 0xC0 and <= 0xFE, _, _, ..];

    // Behind the colors comes an extension, an image or the end; a script that begins with the six letters has something else there.
    private static bool IsGif(ReadOnlySpan<byte> head)
    {
        if (head.Length < 14 || !(head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)))
            return false;

        var colors = (head[10] & 0x80) != 0 ? 3 << ((head[10] & 7) + 1) : 0;
        return head.Length > 13 + colors && head[13 + colors] is 0x21 or 0x2C or 0x3B;
    }

    private static bool IsWebp(ReadOnlySpan<byte> head, long length) => head.Length >= 20 && head.StartsWith("RIFF"u8) && Has(head, 8, "WEBPVP8"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(head[4..]) <= length - 8;

    private static bool IsBmp(ReadOnlySpan<byte> head) => head.Length >= 26 && head.StartsWith("BM"u8)
        && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124
        && BinaryPrimitives.ReadUInt32LittleEndian(head[10..]) is >= 26 and < 4096;

    private static bool IsTiff(ReadOnlySpan<byte> head, long length) => head.Length >= 16 && (
        (head.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 42, 0]) && Fits(BinaryPrimitives.ReadUInt32LittleEndian(head[4..]), length))
        || (head.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 42]) && Fits(BinaryPrimitives.ReadUInt32BigEndian(head[4..]), length)));

    private static bool Fits(uint directory, long length) => directory >= 8 && directory < length;

    // Writers put a byte order mark or blank lines first now and then, and readers admit that.
    private static bool IsPdf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        return head.Length >= 8 && head.StartsWith("%PDF-"u8) && char.IsAsciiDigit((char)head[5]) && head[6] == '.';
    }

    private static bool Has(ReadOnlySpan<byte> head, int at, ReadOnlySpan<byte> what) => head.Length >= at + what.Length && head[at..].StartsWith(what);

    private static bool StartsWithAny(ReadOnlySpan<byte> head, params ReadOnlySpan<uint> words) =>
        head.Length >= 4 && words.Contains(BinaryPrimitives.ReadUInt32BigEndian(head));
}
