using System.Text;
using Fadu.EventStore.Canonical;

namespace Fadu.EventStore.Verification;

/// <summary>A stream in the tree of a checkpoint: <c>{"head":"…","stream":"…","version":…}</c> in canonical form.</summary>
internal static class StreamLeaf
{
    public static byte[] Of(string stream, long version, ReadOnlySpan<byte> head)
    {
        var output = new ContentBuffer();
        Write(stream, version, head, output);
        return output.Written.ToArray();
    }

    public static void Write(string stream, long version, ReadOnlySpan<byte> head, ContentBuffer output)
    {
        output.Clear();
        output.Write("{\"head\":\""u8);
        output.Write(head);
        output.Write("\",\"stream\":"u8);
        CanonicalJson.WriteString(stream, output);
        output.Write(Encoding.ASCII.GetBytes(FormattableString.Invariant($",\"version\":{version}}}")));
    }
}
