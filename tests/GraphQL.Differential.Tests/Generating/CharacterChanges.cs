namespace Fadu.GraphQL.Differential.Tests.Generating;

/// <summary>Changes single characters of a text.</summary>
internal static class CharacterChanges
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"\"", "\\", "\\u", "\\u{1F600}", "\\uD83D\\uDE00", "\\uD83D", "\\uDE00", "\\u00", "\\u{}", "\\u{110000}", "\\x", "\\/", "\0", "\u0007", "\uFEFF", "\u00A0",
        "é", "😀", "\n", "\r", "\r\n", "#", ",", " ", "\t", ".", "..", "...", "-", "+", "0", "1", "e", "E5", "_", "$", "@", "!", "&", "|", "{", "}", "(", ")", "[", "]",
        ":", "=", "'", "`", "%", "?", ";", "a", "null", "on", "\u2028", "\u007F",
    ];

    /// <summary>The text with one to three places changed.</summary>
    public static string Of(string text, Chance chance)
    {
        for (var count = chance.OneIn(2) ? 1 : chance.Between(1, 3); count > 0 && text.Length > 0; count--)
            text = Changed(text, chance);
        return text;
    }

    private static string Changed(string text, Chance chance)
    {
        var at = chance.Below(text.Length);
        // Half of a surrogate pair cannot be sent as UTF-8.
        if (char.IsSurrogate(text[at]))
            return text;
        return chance.Below(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, chance.Pick(Pieces)),
            2 => text[..at] + chance.Pick(Pieces) + text[(at + 1)..],
            _ => chance.OneIn(6) ? text[..at] : text.Insert(at, text[chance.Below(text.Length)] is var again && char.IsSurrogate(again) ? "x" : $"{again}"),
        };
    }
}
