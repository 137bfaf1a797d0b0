namespace Fadu.Host.Settings;

/// <summary>How lines of the log are written.</summary>
internal enum LogFormat
{
    /// <summary>An object a line, for machines.</summary>
    Json,

    /// <summary>For people.</summary>
    Text,
}
