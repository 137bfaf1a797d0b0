using System.Collections.Immutable;
using System.Text.Json;
using Fadu.GraphQL.Guarding.Rights;

namespace Fadu.GraphQL.AspNetCore.Admission;

/// <summary>Whether somebody is let in, and as whom.</summary>
public sealed record AdmissionResult
{
    private AdmissionResult()
    {
    }

    /// <summary>Why nobody is let in, for the client to read; null where the caller is.</summary>
    public string? Refusal { get; private init; }

    /// <summary>
    /// Who the caller is now. Asked again while subscriptions are open, also after the HTTP request has ended that was admitted:
    /// it does not touch the request.
    /// </summary>
    public Func<Caller> Caller { get; private init; } = static () => Guarding.Rights.Caller.Anonymous;

    /// <summary>What resolvers may ask for, each under the type by which they ask.</summary>
    public ImmutableDictionary<Type, object> Features { get; init; } = ImmutableDictionary<Type, object>.Empty;

    /// <summary>What <c>connection_ack</c> tells the client, an object; undefined for nothing. Not for plain HTTP.</summary>
    public JsonElement Acknowledgement { get; init; }

    /// <summary>Lets somebody in whose rights may change while a subscription is open.</summary>
    /// <param name="caller">Who the caller is now; quick, and for any thread.</param>
    public static AdmissionResult Of(Func<Caller> caller) => new() { Caller = caller };

    /// <summary>Lets somebody in whose rights stay.</summary>
    /// <param name="caller">Who it is.</param>
    public static AdmissionResult Of(Caller caller) => new() { Caller = () => caller };

    /// <summary>Refuses: 401 over HTTP, close code 4403 over WebSocket.</summary>
    /// <param name="reason">Why, for the client to read; over WebSocket at most 123 bytes of it arrive.</param>
    public static AdmissionResult Refuse(string reason) => new() { Refusal = reason };
}
