using System.Text;

namespace Fadu.Catalog.Yaml;

/// <summary>The bytes of a file as text.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-8, with or without a byte order mark.</summary>
    /// <param name="bytes">All bytes of the file.</param>
    /// <param name="fault">Set where they are not UTF-8.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, out YamlFault? fault)
    {
        fault = null;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        // Text.Unicode tells where the first wrong byte stands; the decoder only that there is one.
        var wrong = FirstWrong(bytes);
        if (wrong < 0)
            return _strict.GetString(bytes);

        var line = 1 + bytes[..wrong].Count((byte)'\n');
        fault = new("file.not_utf8", "", new(line, 1), new(
            "文件不是 UTF-8 编码，请用编辑器另存为 UTF-8", "the file is not in UTF-8; save it as UTF-8"));
        return null;
    }

    private static int FirstWrong(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length)
        {
            var ascii = bytes[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                return -1;

            at += ascii;
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) is not System.Buffers.OperationStatus.Done)
                return at;

            at += length;
        }

        return -1;
    }
}
