using System.Text;
using Fadu.Kernel;

namespace Fadu.Application.Accounts.Passwords;

/// <summary>
/// What a password must be like: 12 characters, or 8 of three kinds (capitals, small letters, digits, others; letters without case count as
/// others); not the account's name, not one that everybody guesses first. Nothing is asked for beyond that, and it never ends by time.
/// </summary>
/// <remarks>Source: NIST SP 800-63B-4, 3.1.1.2 (length, a list of what is common, no rules of time); 8 of three kinds as 等保 2.0 asks for.</remarks>
public static class PasswordRules
{
    /// <summary>Fewest characters of any.</summary>
    public const int Shortest = 8;

    /// <summary>Fewest characters of one that is not of three kinds.</summary>
    public const int ShortestOfFewKinds = 12;

    /// <summary>Most characters: hashing a longer one would only cost time.</summary>
    public const int Longest = 256;

    private const int Kinds = 3;

    private const int FewestDifferent = 5;

    /// <summary>The password as it is hashed: the same however the keyboard composed its characters (NFKC). Null: it is not whole text.</summary>
    public static string? Normalized(string? password)
    {
        if (password is not { Length: <= Longest * 4 })
            return null;
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Everything that is wrong with a new password; none where it may be taken.</summary>
    /// <param name="password">As it was typed.</param>
    /// <param name="account">Name of the account that it is for.</param>
    /// <param name="where">The input field.</param>
    /// <returns><c>password.text</c>, <c>password.short</c>, <c>password.long</c>, <c>password.account</c>, <c>password.common</c>.</returns>
    public static IReadOnlyList<Problem> Check(string? password, string account, string where)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (Normalized(password) is not { } text)
            return [new("password.text", new("密码里有残缺的字符，或者太长，请换一个", "the password holds half characters, or is far too long; choose another"), where)];
        var length = text.EnumerateRunes().Count();
        var problems = new List<Problem>();
        if (length < Shortest || (length < ShortestOfFewKinds && KindsOf(text) < Kinds))
        {
            problems.Add(new("password.short", new(
                $"密码太短：至少 {ShortestOfFewKinds} 个字符；或者至少 {Shortest} 个字符，并且有大写字母、小写字母、数字、其他字符中的三种",
                $"the password is too short: write at least {ShortestOfFewKinds} characters, or {Shortest} with three of capitals, small letters, digits and others"), where));
        }

        if (length > Longest)
            problems.Add(new("password.long", new($"密码太长：最多 {Longest} 个字符", $"the password is too long: at most {Longest} characters"), where));
        if (account.Length > 0 && (text.Contains(account, StringComparison.OrdinalIgnoreCase) || (text.Length >= Shortest && account.Contains(text, StringComparison.OrdinalIgnoreCase))))
            problems.Add(new("password.account", new("密码里不能有账号，请换一个", "the password must not hold the name of the account; choose another"), where));
        if (CommonPasswords.Has(text) || IsMonotonous(text))
            problems.Add(new("password.common", new("这个密码太常见，很容易被猜到，请换一个", "this password is too common and easily guessed; choose another"), where));
        return problems;
    }

    private static int KindsOf(string text) =>
        new[] { text.Any(char.IsUpper), text.Any(char.IsLower), text.Any(char.IsDigit), text.Any(character => !char.IsUpper(character) && !char.IsLower(character) && !char.IsDigit(character)) }
            .Count(has => has);

    // The same few characters over and over, or one after the other: 1234567890ab.
    private static bool IsMonotonous(string text)
    {
        var steps = 0;
        for (var i = 1; i < text.Length; i++)
            steps += Math.Abs(text[i] - text[i - 1]) <= 1 ? 1 : 0;
        return text.Distinct().Count() < FewestDifferent || steps >= (text.Length - 1) * 3 / 4;
    }
}
