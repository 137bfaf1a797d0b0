namespace Fadu.Application.Accounts;

/// <summary>
/// The names of accounts: 1 to 64 of <c>a-z 0-9 . _ - @</c>, the first one a letter or a digit. People may type capitals; the name is kept and
/// compared in lower case, so that no two accounts differ by that alone. Letters of other scripts are left to the name for people, since
/// some of them can't be told apart by eye.
/// </summary>
public static class AccountName
{
    /// <summary>Most characters of a name.</summary>
    public const int Longest = 64;

    /// <summary>The name as it is kept, of what somebody typed: without blanks around it, in lower case. It need not be a name.</summary>
    public static string Of(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    /// <summary>Whether a text is the name of an account as it is kept.</summary>
    public static bool IsName(string? name) => name is { Length: > 0 and <= Longest }
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '.' or '_' or '-' or '@');
}
