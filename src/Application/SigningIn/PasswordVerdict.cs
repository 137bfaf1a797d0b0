namespace Fadu.Application.SigningIn;

/// <summary>Whether a password is the right one.</summary>
public enum PasswordVerdict
{
    /// <summary>It is not.</summary>
    Wrong,

    /// <summary>It is.</summary>
    Right,

    /// <summary>It is, but it is to be hashed anew, by today's measure.</summary>
    RightButWeaklyHashed,
}
