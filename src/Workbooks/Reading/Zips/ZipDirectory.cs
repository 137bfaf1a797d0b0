using System.Buffers.Binary;
using System.Text;
using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Zips;

/// <summary>
/// What is in a zip file, from its central directory (APPNOTE 6.3.10, 4.3). Read here rather than by the base library, which would take double names,
/// paths that lead elsewhere and parts that overlap, and would list any number of them before it can be stopped.
/// </summary>
internal static class ZipDirectory
{
    private const uint EndMark = 0x06054B50;
    private const uint EntryMark = 0x02014B50;
    private const uint LocalMark = 0x04034B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int LocalLength = 30;
    private const int MostDirectoryBytes = 4 * 1024 * 1024;

    /// <summary>The parts by name, whatever the case.</summary>
    /// <exception cref="RefusalException">It is no zip file, or not as workbooks are.</exception>
    public static Dictionary<string, ZipPart> Read(Stream file, ReadLimits limits)
    {
        var (start, length, count) = FindDirectory(file);
        if (count > limits.MostParts)
            throw new RefusalException(Refusals.TooLarge("部件数", "parts", limits.MostParts, null));
        if (length > MostDirectoryBytes)
            throw new RefusalException(Refusals.TooLarge("目录字节数", "bytes of directory", MostDirectoryBytes, null));

        var directory = ReadAt(file, start, (int)length);
        var parts = new Dictionary<string, ZipPart>(count, StringComparer.OrdinalIgnoreCase);
        List<(long Start, long End)> places = [(start, long.MaxValue)];
        long unpacked = 0;
        var rest = directory.AsSpan();
        for (var number = 0; number < count; number++)
        {
            var (part, offset) = ReadEntry(file, ref rest, start);
            if (!parts.TryAdd(part.Name, part))
                throw Unsafe("同名部件重复", "two parts of one name", part.Name);
            places.Add((offset, part.Start + part.Packed));
            unpacked += part.Unpacked;
            if (unpacked > limits.MostUnpackedBytes)
                throw new RefusalException(Refusals.TooLarge("解压后字节数", "bytes unpacked", limits.MostUnpackedBytes, part.Name));
        }

        CheckPlaces(places);
        return parts;
    }

    private static (long Start, long Length, int Count) FindDirectory(Stream file)
    {
        // The end record stands before a comment of at most 65,535 bytes.
        var tail = ReadAt(file, Math.Max(0, file.Length - EndLength - ushort.MaxValue), (int)Math.Min(file.Length, EndLength + ushort.MaxValue));
        for (var at = tail.Length - EndLength; at >= 0; at--)
        {
            var end = tail.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) != EndMark || at + EndLength + Word(end, 20) != tail.Length)
                continue;

            var (count, length, start) = (Word(end, 10), Long(end, 12), Long(end, 16));
            if (Word(end, 4) != 0 || Word(end, 8) != count)
                throw Unsafe("分卷压缩", "it is split into volumes", null);
            if (count == ushort.MaxValue || length == uint.MaxValue || start == uint.MaxValue)
                throw Unsafe("使用了超大文件格式", "it is in the format for very large files", null);
            var place = file.Length - tail.Length + at;
            return start + length == place ? (start, length, count) : throw Cut();
        }

        throw Cut();
    }

    private static (ZipPart Part, long Offset) ReadEntry(Stream file, ref Span<byte> rest, long directory)
    {
        if (rest.Length < EntryLength || BinaryPrimitives.ReadUInt32LittleEndian(rest) != EntryMark)
            throw Cut();
        var entry = rest;
        var (nameLength, extraLength) = (Word(entry, 28), Word(entry, 30));
        var total = EntryLength + nameLength + extraLength + Word(entry, 32);
        if (rest.Length < total)
            throw Cut();
        rest = rest[total..];

        var nameBytes = entry.Slice(EntryLength, nameLength);
        var name = Name(nameBytes);
        if ((Word(entry, 8) & 0x2041) != 0)
            throw new RefusalException(Refusals.Encrypted);
        if (Word(entry, 10) is var method && method is not (0 or 8))
            throw Unsafe($"压缩方法 {method} 不支持", $"compression method {method} is not supported", name);

        var (packed, unpacked, offset) = Sizes(entry, entry.Slice(EntryLength + nameLength, extraLength), name);
        var data = CheckLocal(file, offset, nameBytes, directory, name);
        if (packed > directory - data || (method == 0 && packed != unpacked))
            throw Cut();
        return (new(name, data, packed, unpacked, (uint)Long(entry, 16), method == 8), offset);
    }

    private static (long Packed, long Unpacked, long Offset) Sizes(Span<byte> entry, Span<byte> extra, string name)
    {
        long packed = Long(entry, 20), unpacked = Long(entry, 24), offset = Long(entry, 42);
        if (packed != uint.MaxValue && unpacked != uint.MaxValue && offset != uint.MaxValue)
            return (packed, unpacked, offset);

        // Some programs write the sizes for very large files (4.5.3) also where they are small.
        while (extra.Length >= 4 && Word(extra, 2) <= extra.Length - 4)
        {
            var field = extra.Slice(4, Word(extra, 2));
            if (Word(extra, 0) == 1)
            {
                unpacked = Large(unpacked, ref field);
                packed = Large(packed, ref field);
                offset = Large(offset, ref field);
                return packed < 0 || unpacked < 0 || offset < 0 ? throw Cut() : (packed, unpacked, offset);
            }

            extra = extra[(4 + field.Length)..];
        }

        throw Unsafe("大小不明", "a size is missing", name);

        static long Large(long value, ref Span<byte> field)
        {
            if (value != uint.MaxValue || field.Length < 8)
                return value;
            value = BinaryPrimitives.ReadInt64LittleEndian(field);
            field = field[8..];
            return value;
        }
    }

    // The part's own head must say the same, since other programs go by it.
    private static long CheckLocal(Stream file, long offset, ReadOnlySpan<byte> name, long directory, string place)
    {
        if (offset > directory - LocalLength)
            throw Cut();
        var local = ReadAt(file, offset, LocalLength);
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != LocalMark)
            throw Cut();
        var data = offset + LocalLength + Word(local, 26) + Word(local, 28);
        if (data > directory)
            throw Cut();
        return ReadAt(file, offset + LocalLength, Word(local, 26)).AsSpan().SequenceEqual(name)
            ? data
            : throw Unsafe("部件名前后不一致", "a part has two names", place);
    }

    private static string Name(ReadOnlySpan<byte> bytes)
    {
        // Names in workbooks are ASCII; what else there may be is only shown.
        var name = Encoding.UTF8.GetString(bytes);
        var isPath = name.Length > 0 && name[0] != '/' && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal) && !name.Any(char.IsControl)
            && !name.Split('/').Any(step => step is "." or "..");
        return isPath ? name : throw Unsafe("部件路径指向压缩包之外", "a path leads out of it", new([.. name.Take(100).Select(letter => char.IsControl(letter) ? '?' : letter)]));
    }

    private static void CheckPlaces(List<(long Start, long End)> places)
    {
        places.Sort();
        for (var place = 1; place < places.Count; place++)
        {
            if (places[place].Start < places[place - 1].End)
                throw Unsafe("部件相互重叠", "parts overlap", null);
        }
    }

    private static byte[] ReadAt(Stream file, long start, int length)
    {
        var bytes = new byte[length];
        file.Position = start;
        return file.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length ? bytes : throw Cut();
    }

    private static int Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static long Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private static RefusalException Cut() => new(Refusals.Broken("压缩包不完整，可能没有传完", "the zip file is not whole; perhaps it was cut off", null));

    private static RefusalException Unsafe(string chinese, string english, string? place) => new(Refusals.UnsafeZip(chinese, english, place));
}
