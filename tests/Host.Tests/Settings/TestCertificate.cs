using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Fadu.Host.Tests.Settings;

/// <summary>A certificate for this machine by an authority made up for it, with the one between them: its files, as an authority hands them out.</summary>
internal sealed class TestCertificate : IDisposable
{
    private readonly TempFolder _folder = new();

    public TestCertificate()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var betweenKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Root = Authority("CN=Fadu test root", rootKey).CreateSelfSigned(From, Until);
        using var between = Authority("CN=Fadu test between", betweenKey).Create(Root, From, Until, [1]).CopyWithPrivateKey(betweenKey);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var own = request.Create(between, From, Until, [2]);
        File = _folder.Write("chain.pem", $"{own.ExportCertificatePem()}\n{between.ExportCertificatePem()}\n");
        Key = _folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
    }

    /// <summary>The authority, which a client trusts.</summary>
    public X509Certificate2 Root { get; }

    /// <summary>Path of the certificate with the one between it and the authority.</summary>
    public string File { get; }

    /// <summary>Path of its key.</summary>
    public string Key { get; }

    private static DateTimeOffset From { get; } = TimeProvider.System.GetUtcNow().AddDays(-1);

    private static DateTimeOffset Until { get; } = From.AddDays(30);

    /// <summary>A client that trusts the authority, and nobody else.</summary>
    public HttpClient Client(string address) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        SslOptions = new()
        {
            CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { Root }, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true },
        },
    })
    { BaseAddress = new(address) };

    public void Dispose()
    {
        Root.Dispose();
        _folder.Dispose();
    }

    private static CertificateRequest Authority(string name, ECDsa key)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request;
    }
}
