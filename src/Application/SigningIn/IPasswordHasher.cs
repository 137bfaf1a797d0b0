namespace Fadu.Application.SigningIn;

/// <summary>Turns passwords into what may be kept. For any thread; slow on purpose.</summary>
public interface IPasswordHasher
{
    /// <summary>What is kept of a password.</summary>
    /// <param name="password">As <see cref="Accounts.Passwords.PasswordRules.Normalized"/> gives it.</param>
    string Hash(string password);

    /// <summary>Whether a password is the one that something was kept of.</summary>
    /// <param name="hash">What was kept.</param>
    /// <param name="password">As for <see cref="Hash"/>.</param>
    PasswordVerdict Verify(string hash, string password);
}
