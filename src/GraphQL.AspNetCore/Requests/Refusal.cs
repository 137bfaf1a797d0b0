namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>Why a request is not even handed to the engine.</summary>
/// <param name="Status">The status code over HTTP.</param>
/// <param name="Code">One of <see cref="TransportErrorCodes"/>.</param>
/// <param name="Message">Why, as sentences for the developer of the client.</param>
internal sealed record Refusal(int Status, string Code, string Message)
{
    /// <summary>The methods that would do, for the header <c>Allow</c>; null where the method is not the fault.</summary>
    public string? Allow { get; init; }

    /// <summary>After which time it may be worth another try, for the header <c>Retry-After</c>; null where time changes nothing.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The caller was not let in.</summary>
    /// <param name="reason">Why.</param>
    public static Refusal NotAdmitted(string reason) => new(401, TransportErrorCodes.NotAdmitted, reason);

    public static Refusal Bad(string message) => new(400, TransportErrorCodes.BadRequest, message);
}
