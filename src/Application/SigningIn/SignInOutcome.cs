namespace Fadu.Application.SigningIn;

/// <summary>The password was right.</summary>
/// <param name="Token">Proves with each request that one was let in; kept nowhere here. Null: a code of the second factor is still to be given.</param>
/// <param name="SignedIn">Who was let in; null as long as the code is missing.</param>
public sealed record SignInOutcome(string? Token, SignedIn? SignedIn)
{
    /// <summary>Whether the same is to be sent again with a code.</summary>
    public bool SecondFactorRequired => Token is null;

    /// <summary>Without the token.</summary>
    public override string ToString() => nameof(SignInOutcome);
}
