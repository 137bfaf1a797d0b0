namespace Fadu.Application.Evidence.Uploads;

/// <summary>How much evidence may be.</summary>
/// <param name="MostBytes">Most bytes of one file.</param>
public sealed record EvidenceLimits(long MostBytes)
{
    /// <summary>50 MB a file.</summary>
    public static EvidenceLimits Usual { get; } = new(50L << 20);
}
