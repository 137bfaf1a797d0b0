namespace Fadu.Application.SigningIn;

/// <summary>The key of a second factor that is being enrolled; shown once.</summary>
/// <param name="Secret">The key in Base32, to be typed into a device.</param>
/// <param name="Uri">The same for a picture that a device reads.</param>
public sealed record SecondFactorKey(string Secret, string Uri)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => nameof(SecondFactorKey);
}
