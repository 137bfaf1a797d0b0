namespace Fadu.GraphQL.Documents;

/// <summary>
/// The codes of the errors with which a request is refused because its document cannot be had or may not be used. They never change once released.
/// </summary>
/// <remarks>
/// Where Apollo's clients branch on a code or a message, these are theirs: https://www.apollographql.com/docs/apollo-server/performance/apq
/// and, for a text outside the trusted documents, https://www.apollographql.com/docs/graphos/routing/security/persisted-queries.
/// </remarks>
public static class DocumentErrorCodes
{
    /// <summary>No document has the id; the message is <c>PersistedQueryNotFound</c>, upon which a client sends the text and its hash.</summary>
    public const string NotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Hashes are not taken in place of texts; the message is <c>PersistedQueryNotSupported</c>, upon which a client sends texts.</summary>
    public const string NotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The text has another hash than the one that was sent with it.</summary>
    public const string Mismatch = "PERSISTED_QUERY_MISMATCH";

    /// <summary>The entry <c>persistedQuery</c> of the extensions is not as the protocol has it.</summary>
    public const string Invalid = "PERSISTED_QUERY_INVALID";

    /// <summary>Only trusted documents are taken, and the text is none of them.</summary>
    public const string NotTrusted = "QUERY_NOT_IN_SAFELIST";

    /// <summary>The request names no document: it has neither a text nor an id.</summary>
    public const string Missing = "DOCUMENT_MISSING";
}
