namespace Fadu.GraphQL.Language.Lexing;

/// <summary>Which bytes may stand where.</summary>
internal static class Characters
{
    private const byte NameStart = 1, Digit = 2;

    // One look-up for each byte of a name is the inner loop of the lexer.
    private static readonly byte[] Classes = MakeClasses();

    /// <summary>A letter or an underscore.</summary>
    public static bool IsNameStart(byte unit) => Classes[unit] == NameStart;

    /// <summary>A letter, an underscore or a digit.</summary>
    public static bool IsNameContinue(byte unit) => Classes[unit] != 0;

    /// <summary>A decimal digit.</summary>
    public static bool IsDigit(byte unit) => Classes[unit] == Digit;

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var unit = 0; unit < 128; unit++)
        {
            if (char.IsAsciiLetter((char)unit) || unit == '_')
                classes[unit] = NameStart;
            else if (char.IsAsciiDigit((char)unit))
                classes[unit] = Digit;
        }

        return classes;
    }
}
