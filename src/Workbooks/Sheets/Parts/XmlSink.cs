using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Fadu.Workbooks.Sheets.Parts;

/// <summary>XML as bytes through one pooled buffer into a stream; nothing is kept of what went through.</summary>
internal sealed class XmlSink : IDisposable
{
    private const int Size = 64 * 1024;

    // A longer text goes in pieces, so that any piece fits, each character taking at most 7 bytes (_x0001_).
    private const int Piece = Size / 8;

    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _used;

    /// <summary>Where the bytes go; null: they wait, and all must fit.</summary>
    public Stream? Target { get; set; }

    /// <summary>Markup that is written as it is; at most 4,096 bytes.</summary>
    public XmlSink Raw(ReadOnlySpan<byte> markup)
    {
        markup.CopyTo(Room(markup.Length));
        _used += markup.Length;
        return this;
    }

    /// <summary>Two pieces of markup.</summary>
    public XmlSink Raw(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var room = Room(first.Length + second.Length);
        first.CopyTo(room);
        second.CopyTo(room[first.Length..]);
        _used += first.Length + second.Length;
        return this;
    }

    /// <summary>A number between two pieces of markup.</summary>
    public XmlSink Number(ReadOnlySpan<byte> before, decimal number, ReadOnlySpan<byte> after)
    {
        var room = Room(before.Length + NumberText.Most + after.Length);
        before.CopyTo(room);
        var length = before.Length + NumberText.Write(number, room[before.Length..]);
        after.CopyTo(room[length..]);
        _used += length + after.Length;
        return this;
    }

    /// <summary>A text that <see cref="CellText.IsPlain"/>, between two pieces of markup.</summary>
    public XmlSink PlainContent(ReadOnlySpan<byte> before, ReadOnlySpan<char> text, ReadOnlySpan<byte> after)
    {
        if (text.Length > Piece)
            return Raw(before).CellContent(text).Raw(after);

        var room = Room(before.Length + (text.Length * 3) + after.Length);
        before.CopyTo(room);
        if (Utf8.FromUtf16(text, room[before.Length..], out _, out var written, replaceInvalidSequences: false) is not OperationStatus.Done)
            return Raw(before).CellContent(text).Raw(after);
        var length = before.Length + written;
        after.CopyTo(room[length..]);
        _used += length + after.Length;
        return this;
    }

    /// <summary>A whole number.</summary>
    public XmlSink Number(int number)
    {
        Utf8Formatter.TryFormat(number, Room(11), out var written);
        _used += written;
        return this;
    }

    /// <summary>A number as spreadsheets keep it.</summary>
    public XmlSink Number(decimal number)
    {
        var room = Room(NumberText.Most);
        _used += NumberText.Write(number, room);
        return this;
    }

    /// <summary>A number of the layout: a width, a height.</summary>
    public XmlSink Number(double number) => Number(decimal.Round((decimal)number, 4));

    /// <summary>Text of a cell, so that every character comes back: see <see cref="CellText"/>.</summary>
    public XmlSink CellContent(ReadOnlySpan<char> text) => Pieces(text, inCell: true);

    /// <summary>Text of an attribute or element that no reader unescapes: what XML has no place for becomes a space.</summary>
    public XmlSink Text(ReadOnlySpan<char> text) => Pieces(text, inCell: false);

    /// <summary>Hands on what is in the buffer.</summary>
    public void Flush()
    {
        Target!.Write(_buffer, 0, _used);
        _used = 0;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private XmlSink Pieces(ReadOnlySpan<char> text, bool inCell)
    {
        while (text.Length > 0)
        {
            var length = CellText.PlainLength(text, inCell);
            if (length > 0)
            {
                length = Math.Min(length, Piece);
                // A pair of surrogates stays in one piece.
                if (length > 1 && length < text.Length && char.IsHighSurrogate(text[length - 1]))
                    length--;
                var room = Room(length * 3);
                _used += Encoding.UTF8.GetBytes(text[..length], room);
            }
            else
            {
                length = 1;
                var room = Room(8);
                _used += CellText.Escape(text, room, inCell);
            }

            text = text[length..];
        }

        return this;
    }

    // Taken before it is counted what is used: it may hand on what there is and begin anew.
    private Span<byte> Room(int bytes)
    {
        if (_buffer.Length - _used < bytes)
            Flush();
        return _buffer.AsSpan(_used);
    }
}
