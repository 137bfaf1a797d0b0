using System.Text;
using System.Text.Json;

namespace Fadu.EventStore.Canonical;

/// <summary>Where a member of an object was written.</summary>
/// <param name="Start">Of its key's opening quote.</param>
/// <param name="KeyEnd">Behind the closing quote.</param>
/// <param name="End">Behind its value.</param>
/// <param name="Name">The key where its bytes do not sort as its UTF-16 code units do: something is escaped, or beyond U+FFFF; else null.</param>
internal readonly record struct JsonMember(int Start, int KeyEnd, int End, string? Name)
{
    /// <summary>By UTF-16 code units of the keys, as RFC 8785, 3.2.3 asks.</summary>
    /// <exception cref="JsonException">A key stands there twice.</exception>
    public static void Sort(Span<JsonMember> members, ReadOnlySpan<byte> text, int offset)
    {
        // jsonb hands keys out by length; most objects are small, and there nothing beats insertion.
        if (members.Length > 40)
        {
            var copy = text.ToArray();
            members.Sort((a, b) => a.CompareTo(b, copy, offset));
            for (var i = 1; i < members.Length; i++)
                Check(members[i - 1].CompareTo(members[i], text, offset), members[i], text, offset);
            return;
        }

        for (var i = 1; i < members.Length; i++)
        {
            var member = members[i];
            var place = i;
            while (place > 0 && Check(members[place - 1].CompareTo(member, text, offset), member, text, offset) > 0)
            {
                members[place] = members[place - 1];
                place--;
            }

            members[place] = member;
        }
    }

    private static int Check(int order, JsonMember member, ReadOnlySpan<byte> text, int offset) => order != 0
        ? order
        : throw new JsonException($"The key {Encoding.UTF8.GetString(text[(member.Start - offset)..(member.KeyEnd - offset)])} stands there twice.");

    private int CompareTo(JsonMember other, ReadOnlySpan<byte> text, int offset) => Name is null && other.Name is null
        ? Key(text, offset).SequenceCompareTo(other.Key(text, offset))
        : string.CompareOrdinal(Name ?? Encoding.UTF8.GetString(Key(text, offset)), other.Name ?? Encoding.UTF8.GetString(other.Key(text, offset)));

    private ReadOnlySpan<byte> Key(ReadOnlySpan<byte> text, int offset) => text[(Start - offset + 1)..(KeyEnd - offset - 1)];
}
