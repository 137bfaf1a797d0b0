using System.Diagnostics;

namespace Fadu.Host.Serving.Tracing;

/// <summary>Reads what a trace says of a piece of work.</summary>
internal static class ActivityTags
{
    /// <summary>What it says under a name.</summary>
    public static string? Text(this Activity activity, string name) => activity.GetTagItem(name) as string;
}
