namespace Fadu.Application.SigningIn;

/// <summary>Codes to get in with once each without the device; shown once.</summary>
/// <param name="Codes">In the order in which they were drawn.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes)
{
    /// <summary>Without the codes.</summary>
    public override string ToString() => nameof(RecoveryCodes);
}
