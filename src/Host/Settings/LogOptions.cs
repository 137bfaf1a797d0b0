using Microsoft.Extensions.Logging;

namespace Fadu.Host.Settings;

/// <summary>The log.</summary>
/// <param name="Format">For machines or for people.</param>
/// <param name="Level">From which level on.</param>
/// <param name="Key">By which accounts get their pseudonyms; null: another one at each start.</param>
internal sealed record LogOptions(LogFormat Format, LogLevel Level, string? Key)
{
    /// <summary>Nothing of it: the key is secret.</summary>
    public override string ToString() => nameof(LogOptions);
}
