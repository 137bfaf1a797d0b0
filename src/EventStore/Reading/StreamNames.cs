using System.Text;

namespace Fadu.EventStore.Reading;

/// <summary>Names that the database can't hold: no stream has them, so it is not asked.</summary>
internal static class StreamNames
{
    /// <summary>Whether a stream can have the name: it has no U+0000 and no half of a surrogate pair.</summary>
    public static bool CanExist(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (!Rune.TryGetRuneAt(name, i, out var rune) || rune.Value is 0)
                return false;
            i += rune.Utf16SequenceLength - 1;
        }

        return true;
    }
}
