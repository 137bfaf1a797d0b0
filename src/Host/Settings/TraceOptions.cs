namespace Fadu.Host.Settings;

/// <summary>Traces.</summary>
/// <param name="Target">Where they go.</param>
/// <param name="Endpoint">The collector's address.</param>
/// <param name="Share">Which share of requests is traced, 0 to 1.</param>
internal sealed record TraceOptions(TraceTarget Target, Uri Endpoint, double Share);
