namespace Fadu.Application.SigningIn;

/// <summary>How often somebody may try to sign in from where a request comes.</summary>
public interface ISignInAllowance
{
    /// <summary>Uses one; to be asked before a password is looked at.</summary>
    /// <returns>Null; or, where it is one too many, after how many seconds to try again, at least 1.</returns>
    int? Refuse();
}
