using System.Runtime.CompilerServices;
using System.Text;

namespace Fadu.GraphQL.Language.Parsing;

/// <summary>Remembers names of one document, so that a name that repeats becomes one string. Lives on the stack.</summary>
internal struct NameTable
{
    private const int Size = 64;

    private Slots _slots;

    /// <summary>The name as a string: an earlier one, or a new one that takes the place of another.</summary>
    /// <param name="name">ASCII, not empty.</param>
    public string Get(ReadOnlySpan<byte> name)
    {
        // Length and three characters tell apart the names of one document well enough; a clash costs one string.
        var hash = (name.Length * 31) + name[0] + (name[name.Length >> 1] * 7) + (name[^1] * 13);
        ref var slot = ref _slots[hash & (Size - 1)];
        if (slot is null || !Ascii.Equals(name, slot))
            slot = Encoding.ASCII.GetString(name);
        return slot;
    }

    [InlineArray(Size)]
    private struct Slots
    {
        private string? _first;
    }
}
