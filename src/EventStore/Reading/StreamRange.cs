namespace Fadu.EventStore.Reading;

/// <summary>Which events of a stream are read.</summary>
/// <param name="AfterVersion">Only those after it; 0: from the first.</param>
/// <param name="UpToVersion">None after it; null: to the last.</param>
/// <param name="UpToTime">None that happened after it; null: to the last.</param>
public sealed record StreamRange(long AfterVersion, long? UpToVersion, DateTimeOffset? UpToTime)
{
    /// <summary>The whole stream.</summary>
    public static StreamRange Whole { get; } = new(0, null, null);

    /// <summary>The stream as it stood at a moment.</summary>
    public static StreamRange At(DateTimeOffset moment) => new(0, null, moment);
}
