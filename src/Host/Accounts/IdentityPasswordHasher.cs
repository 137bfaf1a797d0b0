using Fadu.Application.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Fadu.Host.Accounts;

/// <summary>Passwords hashed by ASP.NET Core Identity: PBKDF2 with HMAC-SHA-512, each with a salt of its own.</summary>
/// <remarks>Iterations as the OWASP Password Storage Cheat Sheet asks for; what was hashed by fewer is hashed anew at the next sign-in.</remarks>
internal sealed class IdentityPasswordHasher : IPasswordHasher
{
    private const int Iterations = 210_000;

    private static readonly object _nobody = new();

    private readonly PasswordHasher<object> _hasher;

    private IdentityPasswordHasher(int iterations) =>
        _hasher = new(Options.Create(new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV3, IterationCount = iterations }));

    /// <summary>The one.</summary>
    public static IdentityPasswordHasher Instance { get; } = new(Iterations);

    /// <summary>One that costs less; what it makes counts as weak.</summary>
    internal static IdentityPasswordHasher WithIterations(int iterations) => new(iterations);

    /// <inheritdoc />
    public string Hash(string password) => _hasher.HashPassword(_nobody, password);

    /// <inheritdoc />
    public PasswordVerdict Verify(string hash, string password) => _hasher.VerifyHashedPassword(_nobody, hash, password) switch
    {
        PasswordVerificationResult.Success => PasswordVerdict.Right,
        PasswordVerificationResult.SuccessRehashNeeded => PasswordVerdict.RightButWeaklyHashed,
        _ => PasswordVerdict.Wrong,
    };
}
