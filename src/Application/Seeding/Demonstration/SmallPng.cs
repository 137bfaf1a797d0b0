using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Fadu.Application.Seeding.Demonstration;

/// <summary>Writes a picture of squares in PNG (ISO/IEC 15948).</summary>
internal static class SmallPng
{
    private const int Squares = 8;
    private const int Side = 16;
    private const uint Polynomial = 0xEDB88320;

    /// <summary>Writes it.</summary>
    /// <param name="of">What its colours are drawn from: the same gives the same.</param>
    public static byte[] Of(string of)
    {
        var (colours, width) = (SHA256.HashData(Encoding.UTF8.GetBytes(of)), Squares * Side);
        var rows = new byte[width * ((width * 3) + 1)];
        var at = 0;
        for (var y = 0; y < width; y++)
        {
            // Each row begins with its filter: none.
            at++;
            for (var x = 0; x < width; x++)
            {
                var square = (y / Side * Squares) + (x / Side);
                for (var part = 0; part < 3; part++)
                    rows[at++] = colours[(square + (part * 7)) % colours.Length];
            }
        }

        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        // Eight bits of red, green and blue.
        (header[8], header[9]) = (8, 2);
        Write(file, "IHDR", header);
        Write(file, "IDAT", Compressed(rows));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compressed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(rows);
        return packed.ToArray();
    }

    private static void Write(MemoryStream file, string type, byte[] data)
    {
        byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(chunk));
        file.Write(number);
    }

    private static uint Checksum(byte[] chunk)
    {
        var crc = uint.MaxValue;
        foreach (var one in chunk)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ Polynomial;
        }

        return ~crc;
    }
}
