using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Fadu.Host.Answers;

/// <summary>Where a request comes from.</summary>
internal static class DirectCaller
{
    private const int NetworkBytes = 8;

    /// <summary>
    /// Whether it was sent on this machine, by a program and not by a proxy for somebody else: an untold proxy, too, comes from loopback,
    /// but says that it forwards.
    /// </summary>
    public static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded")
        && !context.Request.Headers.ContainsKey("X-Original-For") && !context.Request.Headers.ContainsKey("Via");

    /// <summary>The network that a caller is held to be: of IPv4 the address; of IPv6 the first 64 bits, since one subscriber gets all of them (RFC 6177).</summary>
    public static string NetworkOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
