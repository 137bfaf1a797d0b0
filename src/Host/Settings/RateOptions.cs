namespace Fadu.Host.Settings;

/// <summary>How often one may ask, in requests a minute; 0: as often as one likes.</summary>
/// <param name="PerAccount">One account.</param>
/// <param name="PerAddress">One address, whoever asks from there.</param>
/// <param name="SignInsPerAddress">Attempts to sign in from one address.</param>
internal sealed record RateOptions(int PerAccount, int PerAddress, int SignInsPerAddress);
