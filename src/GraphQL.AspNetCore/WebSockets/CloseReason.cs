using System.Text;

namespace Fadu.GraphQL.AspNetCore.WebSockets;

/// <summary>Cuts the words of a close to what a frame holds.</summary>
/// <remarks>RFC 6455, section 5.5: control frames have at most 125 bytes, two of them for the code.</remarks>
internal static class CloseReason
{
    private const int MaxBytes = 123;

    public static string Cut(string reason)
    {
        if (Encoding.UTF8.GetByteCount(reason) <= MaxBytes)
            return reason;
        var (bytes, length) = (0, 0);
        foreach (var rune in reason.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
                break;
            length += rune.Utf16SequenceLength;
        }

        return reason[..length];
    }
}
