using System.Text;
using Npgsql;

namespace Fadu.EventStore.Reading;

/// <summary>Texts of rows that are read one after another, without a new string for each: a rebuild reads hundreds of thousands. Not for several threads.</summary>
internal sealed class RowTexts
{
    // Of jsonb's binary form, whose first byte tells its version.
    private const byte JsonVersion = 1;

    private readonly char[] _type = new char[500];
    private byte[] _read = new byte[256];
    private byte[] _streamBytes = [];
    private string _stream = "";

    /// <summary>Name of the stream: the same string as in the row before where it is the same.</summary>
    public string Stream(NpgsqlDataReader row, int column)
    {
        var bytes = Bytes(row, column);
        if (!bytes.SequenceEqual(_streamBytes))
            (_streamBytes, _stream) = (bytes.ToArray(), Encoding.UTF8.GetString(bytes));
        return _stream;
    }

    /// <summary>Name of the event; valid until the next one is asked for.</summary>
    public ReadOnlySpan<char> Type(NpgsqlDataReader row, int column) =>
        _type.AsSpan(0, Encoding.UTF8.GetChars(Bytes(row, column), _type));

    /// <summary>JSON in UTF-8; valid until anything else is asked for.</summary>
    public ReadOnlySpan<byte> Json(NpgsqlDataReader row, int column)
    {
        var bytes = Bytes(row, column);
        return bytes is [JsonVersion, ..] ? bytes[1..] : bytes;
    }

    private ReadOnlySpan<byte> Bytes(NpgsqlDataReader row, int column)
    {
        var length = (int)row.GetBytes(column, 0, _read, 0, _read.Length);
        if (length == _read.Length)
        {
            _read = new byte[2 * row.GetBytes(column, 0, null, 0, 0)];
            length = (int)row.GetBytes(column, 0, _read, 0, _read.Length);
        }

        return _read.AsSpan(0, length);
    }
}
