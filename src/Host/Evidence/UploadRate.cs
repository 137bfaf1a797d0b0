namespace Fadu.Host.Evidence;

/// <summary>How slowly a file may come before the upload is given up, so that nobody holds connections with a trickle.</summary>
/// <param name="BytesPerSecond">Fewer on the average are too few; more than 0.</param>
/// <param name="Grace">For how long fewer are admitted; more than a second.</param>
internal sealed record UploadRate(double BytesPerSecond, TimeSpan Grace)
{
    /// <summary>A tenth of what the slowest mobile connection gives.</summary>
    public static UploadRate Usual { get; } = new(1_000, TimeSpan.FromSeconds(10));
}
