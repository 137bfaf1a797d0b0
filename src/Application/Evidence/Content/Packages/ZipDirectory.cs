using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Fadu.Application.Evidence.Content.Packages;

/// <summary>The central directory of a ZIP file, and single small parts of it. Nothing is unpacked that is not asked for, and never more than a bound.</summary>
/// <remarks>Source: PKWARE APPNOTE 6.3. ZIP64 is not read: no file of the sizes that are accepted needs it.</remarks>
internal sealed class ZipDirectory
{
    private const int EndBytes = 22;
    private const int LongestComment = 65_535;
    private const int MostDirectoryBytes = 4 << 20;
    private const int MostPartBytes = 1 << 20;
    private const int EntryBytes = 46;
    private const int LocalBytes = 30;

    private readonly Stream _content;

    private ZipDirectory(Stream content, IReadOnlyList<ZipEntry> entries) => (_content, Entries) = (content, entries);

    /// <summary>Its lines, in their order.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Whether a file begins like one that has parts.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Reads it.</summary>
    /// <returns>Null where there is none that is whole, or one of more than 4 MB.</returns>
    public static ZipDirectory? Read(Stream content)
    {
        var tail = new byte[Math.Min(content.Length, EndBytes + LongestComment)];
        var start = content.Length - tail.Length;
        content.Position = start;
        content.ReadExactly(tail);
        var end = EndOf(tail);
        if (end < 0)
            return null;

        var record = tail.AsSpan(end);
        var count = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]);
        if (size > MostDirectoryBytes || offset + (long)size > start + end)
            return null;

        var directory = new byte[size];
        content.Position = offset;
        content.ReadExactly(directory);
        return EntriesOf(directory, count) is { } entries ? new(content, entries) : null;
    }

    /// <summary>The bytes of a part.</summary>
    /// <returns>Null where it is encrypted, damaged, of another method or longer than 1 MB.</returns>
    public byte[]? Part(ZipEntry entry)
    {
        var header = new byte[LocalBytes];
        if (entry.IsEncrypted || entry.CompressedBytes > MostPartBytes || !TryReadAt(entry.Offset, header) || !Begins(header))
            return null;

        var name = new byte[BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26))];
        var data = entry.Offset + LocalBytes + name.Length + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
        var packed = new byte[entry.CompressedBytes];
        if (!TryReadAt(entry.Offset + LocalBytes, name) || Encoding.Latin1.GetString(name) != entry.Name || !TryReadAt(data, packed))
            return null;
        return entry.Method switch
        {
            0 => packed,
            8 => Inflated(packed),
            _ => null,
        };
    }

    // The last signature whose comment ends with the file: one inside a comment does not.
    private static int EndOf(ReadOnlySpan<byte> tail)
    {
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (tail[at..].StartsWith("PK\u0005\u0006"u8) && at + EndBytes + BinaryPrimitives.ReadUInt16LittleEndian(tail[(at + 20)..]) == tail.Length)
                return at;
        }

        return -1;
    }

    private static List<ZipEntry>? EntriesOf(ReadOnlySpan<byte> directory, int count)
    {
        var entries = new List<ZipEntry>();
        for (var i = 0; i < count; i++)
        {
            if (directory.Length < EntryBytes || !directory.StartsWith("PK\u0001\u0002"u8))
                return null;

            var name = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            var whole = EntryBytes + name + BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            if (directory.Length < whole)
                return null;
            entries.Add(new(
                Encoding.Latin1.GetString(directory.Slice(EntryBytes, name)),
                (BinaryPrimitives.ReadUInt16LittleEndian(directory[8..]) & 1) != 0,
                BinaryPrimitives.ReadUInt16LittleEndian(directory[10..]),
                BinaryPrimitives.ReadUInt32LittleEndian(directory[20..]),
                BinaryPrimitives.ReadUInt32LittleEndian(directory[42..])));
            directory = directory[whole..];
        }

        return entries;
    }

    private static byte[]? Inflated(byte[] packed)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress);
            var plain = new byte[MostPartBytes + 1];
            var length = deflate.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false);
            return length > MostPartBytes ? null : plain[..length];
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private bool TryReadAt(long offset, Span<byte> buffer)
    {
        if (offset > _content.Length - buffer.Length)
            return false;

        _content.Position = offset;
        _content.ReadExactly(buffer);
        return true;
    }
}
