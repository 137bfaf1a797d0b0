namespace Fadu.Application.SigningIn;

/// <summary>What somebody gives to be let in.</summary>
/// <param name="Account">Name of the account, as typed.</param>
/// <param name="Password">The password, as typed.</param>
/// <param name="Code">Of the device, or a recovery code; null or empty: none yet.</param>
public sealed record SignInRequest(string Account, string Password, string? Code)
{
    /// <summary>Without what is secret.</summary>
    public override string ToString() => nameof(SignInRequest);
}
