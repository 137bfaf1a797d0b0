using Fadu.Application.Evidence.Kinds;
using Fadu.Kernel;

namespace Fadu.Application.Evidence.Uploads;

/// <summary>How much evidence may be.</summary>
/// <param name="MostBytes">Most bytes of one file.</param>
public sealed record EvidenceLimits(long MostBytes)
{
    /// <summary>50 MB a file.</summary>
    public static EvidenceLimits Usual { get; } = new(50L << 20);

    /// <summary>The refusal <c>evidence.too_large</c> of a larger one.</summary>
    public Problem TooLarge => ContentProblems.TooLarge(MostBytes);
}
