using System.Text.Json;
using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Documents;

/// <summary>
/// Finds the document of a request: as text, by identifier or by hash. Safe for many threads. Where some callers may send any text and others
/// may not, two of them share the documents.
/// </summary>
/// <param name="trusted">The documents known beforehand; null where there are none.</param>
/// <param name="automatic">The texts that clients may register; null where they may not.</param>
/// <param name="policy">Which documents requests may use.</param>
public sealed class DocumentLookup(TrustedDocuments? trusted, AutomaticPersistedQueries? automatic, DocumentPolicy policy)
{
    /// <summary>Takes any text, and nothing but texts.</summary>
    public static DocumentLookup TextOnly { get; } = new(trusted: null, automatic: null, DocumentPolicy.Any);

    /// <summary>Finds a document, and registers a text that was sent with its hash.</summary>
    /// <param name="text">The text in UTF-8; empty where none was sent. It is copied where it is kept.</param>
    /// <param name="id">The identifier, of which a hash may have <c>sha256:</c> before it; null where none was sent.</param>
    /// <param name="extensions">The extensions, of which only <c>persistedQuery</c> is read; undefined or null where none were sent.</param>
    public FoundDocument Find(ReadOnlyMemory<byte> text, string? id, JsonElement extensions)
    {
        if (!PersistedQueryEntry.TryRead(extensions, out var hash, out var problem))
            return Refused(DocumentErrorCodes.Invalid, problem);
        if (id is not null)
            return ById(id, hash, text);
        if (!text.IsEmpty)
            return ByText(text, hash);
        return hash is null
            ? Refused(DocumentErrorCodes.Missing, "The request has neither a query nor a documentId.")
            : ByHash(hash);
    }

    // What comes with an identifier must not contradict it: another reader of the request might go by that.
    private FoundDocument ById(string id, string? hash, ReadOnlyMemory<byte> text)
    {
        if (trusted?.Find(id) is not { } document)
            return NotFound();
        return (hash is not null && hash != document.Hash) || !(text.IsEmpty || text.Span.SequenceEqual(document.Source.Utf8.Span))
            ? Refused(DocumentErrorCodes.Mismatch, "The documentId names another document than the rest of the request.")
            : Found(document);
    }

    // Where any text is taken, nothing asks for its hash; finding it out would cost each request some microseconds.
    private FoundDocument ByText(ReadOnlyMemory<byte> text, string? hash)
    {
        if (hash is null && policy == DocumentPolicy.Any)
            return new(text, trusted: null);

        var actual = DocumentId.HashOf(text.Span);
        if (hash is not null && hash != actual)
            return Refused(DocumentErrorCodes.Mismatch, "provided sha does not match query");
        if (trusted?.Find(actual) is { } document)
            return Found(document);
        if (policy == DocumentPolicy.TrustedOnly)
            return Refused(DocumentErrorCodes.NotTrusted, "Only trusted documents are taken, and the query is none of them.");

        automatic?.Keep(actual, text.Span);
        return new(text, trusted: null);
    }

    private FoundDocument ByHash(string hash)
    {
        if (trusted?.Find(hash) is { } document)
            return Found(document);
        if (policy == DocumentPolicy.Any && automatic?.Find(hash) is { } text)
            return new(text, trusted: null);
        return trusted is null && automatic is null
            ? Refused(DocumentErrorCodes.NotSupported, "PersistedQueryNotSupported")
            : NotFound();
    }

    private static FoundDocument Found(TrustedDocument document) => new(document.Source.Utf8, document);

    private static FoundDocument NotFound() => Refused(DocumentErrorCodes.NotFound, "PersistedQueryNotFound");

    private static FoundDocument Refused(string code, string message) => new(new GraphQLError(code, message));
}
