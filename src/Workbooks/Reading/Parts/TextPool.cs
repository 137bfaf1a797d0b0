namespace Fadu.Workbooks.Reading.Parts;

/// <summary>Texts that came up before: columns of tables repeat theirs from row to row, and each would be a string of its own.</summary>
internal sealed class TextPool
{
    // Long ones seldom come up twice; so many strings are fewer bytes than what the runtime calls a large object.
    private const int Longest = 64;
    private const int Slots = 8_192;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The characters as a string; the one given before, where it has not made room for another since.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0)
            return string.Empty;
        if (text.Length > Longest)
            return text.ToString();
        ref var known = ref _texts[(uint)string.GetHashCode(text, StringComparison.Ordinal) % Slots];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }
}
