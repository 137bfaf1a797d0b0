using System.Security.Cryptography;

namespace Fadu.Application.Accounts.Passwords;

/// <summary>Makes passwords that a person types once.</summary>
public static class MadePassword
{
    private const int Groups = 4;

    private const int Length = 4;

    // Without those that are taken for one another: 0 o, 1 l i.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Four groups of four small letters and digits, 79 bits, drawn by the system's generator.</summary>
    public static string Draw() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, Length)));
}
