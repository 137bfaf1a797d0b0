namespace Fadu.Application.Accounts.Passwords;

/// <summary>Passwords that are tried first by whoever guesses.</summary>
/// <remarks>Source: what published lists of leaked passwords agree on, of those that are long enough to be accepted else, with those usual in China.</remarks>
internal static class CommonPasswords
{
    // Compared without regard to case, and without what people add at the end: digits and signs.
    private static readonly HashSet<string> _stems = new(StringComparer.Ordinal)
    {
        "password", "passw0rd", "p@ssword", "p@ssw0rd", "passwd", "qwerty", "qwertyuiop", "qwert", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "1qaz2wsx",
        "1q2w3e4r", "1q2w3e", "qazwsx", "qazwsxedc", "admin", "administrator", "root", "welcome", "letmein", "iloveyou", "monkey", "dragon", "sunshine",
        "princess", "football", "baseball", "superman", "master", "login", "changeme", "secret", "test", "guest", "woaini", "woaiwojia", "aini", "nihao",
        "zhongguo", "beijing", "shanghai", "mima", "wodemima", "guanliyuan", "pufa", "fadu", "sifaju", "qwe", "asd", "zxc", "abc", "aa", "a", "q", "abcd", "xyz",
    };

    /// <summary>Whether a password is one of them, with whatever digits and signs behind or before it.</summary>
    public static bool Has(string password)
    {
        var lower = password.ToLowerInvariant();
        return _stems.Contains(lower) || _stems.Contains(lower.TrimEnd(Trailing(lower)).TrimStart(Trailing(lower)));
    }

    private static char[] Trailing(string text) => [.. text.Where(character => !char.IsLetter(character)).Distinct()];
}
