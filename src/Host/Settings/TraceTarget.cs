namespace Fadu.Host.Settings;

/// <summary>Where traces go.</summary>
internal enum TraceTarget
{
    /// <summary>Nowhere.</summary>
    Off,

    /// <summary>Into the log, a line for each span.</summary>
    Log,

    /// <summary>To a collector, by the OpenTelemetry protocol.</summary>
    Otlp,
}
