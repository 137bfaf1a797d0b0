namespace Fadu.Host.Settings;

/// <summary>How readers of events are watched.</summary>
/// <param name="CheckEvery">How often they are held against the store.</param>
/// <param name="LongestLag">How long one may lag before the service counts as not ready.</param>
internal sealed record WatchOptions(TimeSpan CheckEvery, TimeSpan LongestLag);
