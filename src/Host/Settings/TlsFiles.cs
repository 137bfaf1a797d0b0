namespace Fadu.Host.Settings;

/// <summary>The files of a certificate, in PEM.</summary>
/// <param name="Certificate">It, with its chain.</param>
/// <param name="Key">Its private key.</param>
internal sealed record TlsFiles(string Certificate, string Key);
