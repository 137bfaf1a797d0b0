namespace Fadu.Application.SigningIn;

/// <summary>A password that somebody else chose, to be handed over; shown once.</summary>
/// <param name="Password">It serves for nothing but choosing another.</param>
/// <param name="Expires">When it is worth nothing any more.</param>
public sealed record OneTimePassword(string Password, DateTimeOffset Expires)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => nameof(OneTimePassword);
}
