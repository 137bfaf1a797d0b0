namespace Fadu.GraphQL.AspNetCore.Requests;

/// <summary>The codes of errors of the way a request came, not of its document. They never change once released.</summary>
public static class TransportErrorCodes
{
    /// <summary>The request is none of GraphQL over HTTP: no JSON, no document, a parameter of a wrong type.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Several operations came in one request; one is the limit.</summary>
    public const string BatchRefused = "BATCH_REFUSED";

    /// <summary>The method does not fit the operation, or is none of those served.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The client accepts no media type that the answer could have.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is of a media type, charset or compression that is not taken.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The body is larger than allowed.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body came too slowly.</summary>
    public const string BodyTimeout = "BODY_TIMEOUT";

    /// <summary>A browser could have been made to send the request by a page of another site.</summary>
    public const string PreflightRequired = "PREFLIGHT_REQUIRED";

    /// <summary>The caller was not let in.</summary>
    public const string NotAdmitted = "NOT_ADMITTED";

    /// <summary>More operations at once than a connection or stream may run.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";

    /// <summary>More subscriptions at once than one caller may have open.</summary>
    public const string TooManySubscriptions = "TOO_MANY_SUBSCRIPTIONS";

    /// <summary>More WebSockets at once than one caller may have open.</summary>
    public const string TooManyConnections = "TOO_MANY_CONNECTIONS";

    /// <summary>No more event streams can be reserved now, by this caller or by anybody.</summary>
    public const string TooManyStreams = "TOO_MANY_STREAMS";

    /// <summary>There is no event stream with this token.</summary>
    public const string StreamNotFound = "STREAM_NOT_FOUND";

    /// <summary>The event stream, or an operation with this id on it, is there already.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>Something broke that the client can do nothing about.</summary>
    public const string InternalError = "INTERNAL_ERROR";
}
