using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace Fadu.GraphQL.AspNetCore.Admission;

/// <summary>By what callers are told apart where each may have only so much: who is logged in by name, everybody else by address.</summary>
internal static class CallerKey
{
    private const int NetworkBytes = 8;

    /// <summary>The key of who sends a request; never the same for a name and an address.</summary>
    public static string Of(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true } && NameOf(context.User) is { Length: > 0 } name
            ? "name " + name
            : "address " + AddressOf(context.Connection.RemoteIpAddress);

    private static string? NameOf(ClaimsPrincipal user) =>
        user.FindFirst(ClaimTypes.NameIdentifier)?.Value ?? user.FindFirst("sub")?.Value ?? user.Identity!.Name;

    private static string AddressOf(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        // One subscriber gets a whole network of them (RFC 6177), and could take a new address for every request.
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, NetworkBytes)) + "/64",
        _ => address.ToString(),
    };
}
