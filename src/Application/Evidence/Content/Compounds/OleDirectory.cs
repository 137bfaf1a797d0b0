using System.Buffers.Binary;
using System.Text;

namespace Fadu.Application.Evidence.Content.Compounds;

/// <summary>The directory of a compound file (OLE2). Chains of sectors are followed for a bounded number of steps, so that a circle ends.</summary>
/// <remarks>Source: [MS-CFB].</remarks>
internal sealed class OleDirectory
{
    private const int HeaderBytes = 512;
    private const int EntryBytes = 128;
    private const int MostSectors = 4_096;
    private const int HeaderFats = 109;
    private const uint LastSector = 0xFFFFFFFA;
    private const uint NoEntry = 0xFFFFFFFF;

    private readonly Stream _content;
    private readonly byte[] _header;
    private readonly int _sectorBytes;

    private OleDirectory(Stream content, byte[] header, int sectorBytes) => (_content, _header, _sectorBytes) = (content, header, sectorBytes);

    /// <summary>Whether a file begins like one.</summary>
    public static bool Begins(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Reads it.</summary>
    /// <returns>Null where it is not whole.</returns>
    public static IReadOnlyList<OleEntry>? Read(Stream content)
    {
        var header = new byte[HeaderBytes];
        content.Position = 0;
        if (content.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes || !Begins(header))
            return null;

        return BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30)) is var shift and (9 or 12)
            ? new OleDirectory(content, header, 1 << shift).Entries()
            : null;
    }

    private List<OleEntry>? Entries()
    {
        var bytes = new List<byte[]>();
        var sector = HeaderWord(48);
        for (; sector < LastSector; sector = Next(sector) ?? 0xFFFFFFFB)
        {
            var one = new byte[_sectorBytes];
            if (bytes.Count == MostSectors || !TryReadAt(OffsetOf(sector), one))
                return null;
            bytes.Add(one);
        }

        // 0xFFFFFFFE alone ends a chain.
        if (sector is not 0xFFFFFFFE || bytes.Count == 0)
            return null;

        var perSector = _sectorBytes / EntryBytes;
        var all = Enumerable.Range(0, bytes.Count * perSector).Select(i => new ReadOnlyMemory<byte>(bytes[i / perSector], i % perSector * EntryBytes, EntryBytes)).ToArray();
        var roots = InRoot(all);
        return [.. from i in Enumerable.Range(1, all.Length - 1) where all[i].Span[66] is 1 or 2 select new OleEntry(NameOf(all[i].Span), roots.Contains(i))];
    }

    // The entries of a storage form a tree of neighbors.
    private static HashSet<int> InRoot(ReadOnlyMemory<byte>[] all)
    {
        var (seen, open) = (new HashSet<int>(), new Stack<uint>([Word(all[0].Span, 76)]));
        while (open.TryPop(out var id))
        {
            if (id is NoEntry || id >= all.Length || !seen.Add((int)id))
                continue;
            open.Push(Word(all[id].Span, 68));
            open.Push(Word(all[id].Span, 72));
        }

        return seen;
    }

    private static string NameOf(ReadOnlySpan<byte> entry) =>
        Encoding.Unicode.GetString(entry[..Math.Clamp(BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]) - 2, 0, 64)]);

    // The sector after one, by the table that the header and its continuations place.
    private uint? Next(uint sector)
    {
        var perSector = (uint)_sectorBytes / 4;
        return TableSector(sector / perSector) is { } table ? WordAt(OffsetOf(table) + (sector % perSector * 4)) : null;
    }

    private uint? TableSector(uint number)
    {
        if (number < HeaderFats)
            return Existing(HeaderWord(76 + (4 * (int)number)));

        number -= HeaderFats;
        var (perSector, list) = ((uint)(_sectorBytes / 4) - 1, Existing(HeaderWord(68)));
        for (var steps = 0; list is not null && number >= perSector; number -= perSector, steps++)
            list = steps < MostSectors && WordAt(OffsetOf(list.Value) + (perSector * 4)) is { } next ? Existing(next) : null;
        return list is { } found && WordAt(OffsetOf(found) + (number * 4)) is { } table ? Existing(table) : null;
    }

    private static uint? Existing(uint sector) => sector < LastSector ? sector : null;

    private long OffsetOf(uint sector) => (sector + 1L) * _sectorBytes;

    private uint HeaderWord(int at) => Word(_header, at);

    private static uint Word(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    private uint? WordAt(long offset)
    {
        Span<byte> word = stackalloc byte[4];
        return TryReadAt(offset, word) ? BinaryPrimitives.ReadUInt32LittleEndian(word) : null;
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
