using System.Diagnostics.Metrics;

namespace Fadu.Host.Limits;

/// <summary>What is measured of limits, under the name <c>Fadu.Host</c>.</summary>
internal static class Measurements
{
    private static readonly Meter Meter = new("Fadu.Host");

    private static readonly Counter<long> Limited = Meter.CreateCounter<long>("fadu.requests.limited", "{request}", "Requests that were one too many, by whose limit they met.");

    /// <summary>Counts one.</summary>
    /// <param name="whose">account, address or sign_in.</param>
    public static void CountLimited(string whose) => Limited.Add(1, new KeyValuePair<string, object?>("limit", whose));
}
