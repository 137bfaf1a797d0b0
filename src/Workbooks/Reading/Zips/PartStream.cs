using System.IO.Compression;
using Fadu.Workbooks.Reading.Limits;

namespace Fadu.Workbooks.Reading.Zips;

/// <summary>
/// The bytes of one part. What was declared is believed for nothing: it counts what comes out, stops at the limits, and at the end holds length and check sum
/// against the directory. One part is read at a time.
/// </summary>
internal sealed class PartStream : Stream
{
    // Small parts pack well: a sheet's empty tables, a theme.
    private const long FreeOfRatio = 4 * 1024 * 1024;

    // XmlReader keeps a tag in memory as a whole, and no tag of a workbook is longer than a header's or a data validation's.
    private const int MostWithoutTag = 1024 * 1024;

    private readonly ZipPart _part;
    private readonly ReadBudget _budget;
    private readonly Stream _bytes;
    private long _read;
    private long _sinceTag;
    private uint _crc;

    public PartStream(Stream file, ZipPart part, ReadBudget budget)
    {
        (_part, _budget) = (part, budget);
        var window = new Window(file, part.Start, part.Packed);
        _bytes = part.IsDeflated ? new DeflateStream(window, CompressionMode.Decompress) : window;
    }

    /// <summary>Whether it is read as XML; in a picture tags may be as long as they like.</summary>
    public bool IsXml { get; init; } = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.Length == 0)
            return 0;
        var count = Unpack(buffer);
        _read += count;
        _budget.Unpack(count, _part.Name);
        if (_read > _part.Unpacked)
            throw Broken("实际大小与声明不符", "it is larger than it says");
        if (_read > FreeOfRatio && _read / _budget.Limits.MostRatio > _part.Packed)
            throw new RefusalException(Refusals.UnsafeZip("压缩比过高，疑似压缩炸弹", "it is packed like a zip bomb", _part.Name));

        if (IsXml)
            Watch(buffer[..count]);
        _crc = Crc32.Add(_crc, buffer[..count]);
        if (count == 0 && (_read != _part.Unpacked || _crc != _part.Crc))
            throw Broken("校验值不符", "its check sum does not fit");
        return count;
    }

    /// <summary>Reads to the end, so that length and check sum are held against the directory.</summary>
    public void Finish()
    {
        Span<byte> rest = stackalloc byte[4096];
        while (Read(rest) > 0)
        {
        }
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _bytes.Dispose();
        base.Dispose(disposing);
    }

    private int Unpack(Span<byte> buffer)
    {
        try
        {
            return _bytes.Read(buffer);
        }
        catch (InvalidDataException)
        {
            throw Broken("压缩数据有误", "its packed bytes are wrong");
        }
    }

    private void Watch(ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOf((byte)'<');
        _sinceTag = first < 0 ? _sinceTag + bytes.Length : bytes.Length - bytes.LastIndexOf((byte)'<');
        if (_sinceTag > MostWithoutTag)
            throw Broken("标记过长", "a tag is too long");
    }

    private RefusalException Broken(string chinese, string english) => new(Refusals.Broken(chinese, english, _part.Name));

    // Other parts' bytes are none of its business.
    private sealed class Window(Stream file, long start, long length) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            // Another part may have been read in between.
            file.Position = start + _at;
            var count = file.Read(buffer[..(int)Math.Min(buffer.Length, length - _at)]);
            _at += count;
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
