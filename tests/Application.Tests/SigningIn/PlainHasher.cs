using Fadu.Application.SigningIn;

namespace Fadu.Application.Tests.SigningIn;

/// <summary>Keeps passwords as they are, and counts how often it was asked.</summary>
internal sealed class PlainHasher : IPasswordHasher
{
    public int Verified { get; private set; }

    public string Prefix { get; set; } = "plain:";

    public string Hash(string password) => Prefix + password;

    public PasswordVerdict Verify(string hash, string password)
    {
        Verified++;
        return hash[(hash.IndexOf(':', StringComparison.Ordinal) + 1)..] != password ? PasswordVerdict.Wrong
            : hash.StartsWith(Prefix, StringComparison.Ordinal) ? PasswordVerdict.Right : PasswordVerdict.RightButWeaklyHashed;
    }
}
