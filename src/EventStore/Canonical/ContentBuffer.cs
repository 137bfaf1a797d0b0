namespace Fadu.EventStore.Canonical;

/// <summary>Bytes written one after another; used again for one event after the other, so that millions of them cost no memory.</summary>
internal sealed class ContentBuffer
{
    private byte[] _bytes = new byte[1024];
    private byte[] _scratch = [];
    private JsonMember[] _members = new JsonMember[32];
    private int _memberCount;

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => (Length, _memberCount) = (0, 0);

    /// <summary>Room for at least this many bytes; <see cref="Advance"/> says how many were used.</summary>
    public Span<byte> Reserve(int size)
    {
        if (_bytes.Length - Length < size)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + size));
        return _bytes.AsSpan(Length);
    }

    public void Advance(int size) => Length += size;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        Length += bytes.Length;
    }

    public void Write(byte single)
    {
        Reserve(1)[0] = single;
        Length++;
    }

    /// <summary>Takes back what was written after a place.</summary>
    public void CutTo(int length) => Length = length;

    /// <summary>Begins an object; the mark goes to <see cref="EndObject"/>.</summary>
    public int BeginObject() => _memberCount;

    /// <summary>Notes a member that was just written, without a comma.</summary>
    public void Note(JsonMember member)
    {
        if (_memberCount == _members.Length)
            Array.Resize(ref _members, _memberCount * 2);
        _members[_memberCount++] = member;
    }

    /// <summary>Brings the members of the innermost object into order, with commas between them.</summary>
    /// <param name="mark">From <see cref="BeginObject"/>.</param>
    /// <exception cref="System.Text.Json.JsonException">A key stands there twice.</exception>
    public void EndObject(int mark)
    {
        var members = _members.AsSpan(mark, _memberCount - mark);
        _memberCount = mark;
        if (members.IsEmpty)
            return;

        // The commas are not there yet, so even members in order have to be moved; the whole object is, once.
        var start = members[0].Start;
        var size = Length - start;
        if (_scratch.Length < size)
            _scratch = new byte[Math.Max(size, _scratch.Length * 2)];
        Written.Slice(start, size).CopyTo(_scratch);
        JsonMember.Sort(members, _scratch.AsSpan(0, size), start);
        Length = start;
        foreach (var member in members)
        {
            if (Length > start)
                Write((byte)',');
            Write(_scratch.AsSpan(member.Start - start, member.End - member.Start));
        }
    }
}
