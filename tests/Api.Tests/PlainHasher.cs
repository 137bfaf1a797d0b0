using Fadu.Application.SigningIn;

namespace Fadu.Api.Tests;

/// <summary>Keeps passwords as they are: hashing them well would only cost the tests time.</summary>
internal sealed class PlainHasher : IPasswordHasher
{
    public string Hash(string password) => password;

    public PasswordVerdict Verify(string hash, string password) => hash == password ? PasswordVerdict.Right : PasswordVerdict.Wrong;
}
