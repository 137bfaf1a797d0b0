using System.Buffers;
using System.Buffers.Text;
using System.Text.Unicode;

namespace Fadu.GraphQL.Json;

/// <summary>
/// JSON as UTF-8, written into memory of a pool. Unlike a stream of tokens it can be cut back to an earlier place, which is how an
/// object that turns out to be null is taken out of a response again.
/// </summary>
public sealed class JsonOutput : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(16 * 1024);

    /// <summary>How many bytes are written.</summary>
    public int Length { get; private set; }

    /// <summary>What is written; valid until the next call that writes.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Takes back what was written after a place.</summary>
    /// <param name="length">A former <see cref="Length"/>.</param>
    public void CutTo(int length) => Length = length;

    /// <summary>Writes bytes that are JSON already, or part of it.</summary>
    public void Raw(scoped ReadOnlySpan<byte> json)
    {
        json.CopyTo(Reserve(json.Length));
        Length += json.Length;
    }

    /// <summary>Writes one byte of punctuation.</summary>
    public void Raw(byte punctuation)
    {
        Reserve(1)[0] = punctuation;
        Length++;
    }

    /// <summary>Writes <c>null</c>.</summary>
    public void Null() => Raw("null"u8);

    /// <summary>Writes a truth value.</summary>
    public void Bool(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void Number(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(20), out var written);
        Length += written;
    }

    /// <summary>Writes a finite number, so that reading it gives the same one.</summary>
    public void Number(double value)
    {
        Utf8Formatter.TryFormat(value, Reserve(32), out var written);
        Length += written;
    }

    /// <summary>Writes a decimal number with all its digits.</summary>
    public void Number(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(40), out var written);
        Length += written;
    }

    /// <summary>Writes a string with its quotes; half surrogate pairs become U+FFFD.</summary>
    public void String(scoped ReadOnlySpan<char> text)
    {
        Raw((byte)'"');
        while (!text.IsEmpty)
        {
            var plain = text.IndexOfAny(Escaping.Special);
            var part = plain < 0 ? text : text[..plain];
            var room = Reserve(part.Length * 3);
            Utf8.FromUtf16(part, room, out _, out var written);
            Length += written;
            if (plain < 0)
                break;
            Escape(text[plain]);
            text = text[(plain + 1)..];
        }

        Raw((byte)'"');
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        var bytes = Interlocked.Exchange(ref _bytes, []);
        Length = 0;
        if (bytes.Length > 0)
            ArrayPool<byte>.Shared.Return(bytes);
    }

    private Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size)
            Grow(size);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Length + size));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private void Escape(char character)
    {
        var known = "\b\t\n\f\r\"\\".IndexOf(character, StringComparison.Ordinal);
        Raw((byte)'\\');
        if (known >= 0)
        {
            Raw("btnfr\"\\"u8[known]);
            return;
        }

        Raw("u00"u8);
        Raw("0123456789abcdef"u8[character >> 4]);
        Raw("0123456789abcdef"u8[character & 15]);
    }
}
