namespace Fadu.EventStore.Canonical;

/// <summary>What the contents of all events of one append to a stream have in common, written once.</summary>
internal sealed class ContentFrame
{
    private readonly byte[] _metadata;
    private readonly byte[] _origin;

    /// <param name="common">Stream, time and metadata; the rest is not looked at.</param>
    public ContentFrame(in SealedFacts common)
    {
        var output = new ContentBuffer();
        EventContent.WriteMetadata(common, output, out _);
        _metadata = output.Written.ToArray();
        output.Clear();
        EventContent.WriteOrigin(common, output);
        _origin = output.Written.ToArray();
    }

    /// <summary>Writes the content of one event over what a buffer held; the same as <see cref="EventContent.Write"/>.</summary>
    /// <param name="body">In canonical form.</param>
    /// <param name="previous">Hash of the event before, hexadecimal; empty: there is none.</param>
    /// <param name="type">Its type.</param>
    /// <param name="version">Its version.</param>
    /// <param name="output">Is cleared first.</param>
    public void Write(ReadOnlySpan<byte> body, ReadOnlySpan<byte> previous, string type, long version, ContentBuffer output)
    {
        output.Clear();
        output.Write("{\"body\":"u8);
        output.Write(body);
        output.Write(_metadata);
        output.Write(previous);
        output.Write(_origin);
        EventContent.WriteEnd(type, version, output);
    }
}
