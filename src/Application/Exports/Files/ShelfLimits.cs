namespace Fadu.Application.Exports.Files;

/// <summary>How much is kept, and how long.</summary>
/// <param name="MostBytes">All files together; the oldest go first.</param>
/// <param name="MostAge">How old a file may grow.</param>
public sealed record ShelfLimits(long MostBytes, TimeSpan MostAge)
{
    /// <summary>2 GB, a day.</summary>
    public static ShelfLimits Usual { get; } = new(2L << 30, TimeSpan.FromDays(1));
}
