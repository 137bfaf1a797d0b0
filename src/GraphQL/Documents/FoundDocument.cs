using Fadu.GraphQL.Errors;

namespace Fadu.GraphQL.Documents;

/// <summary>The document of a request, or why there is none.</summary>
public sealed class FoundDocument
{
    internal FoundDocument(ReadOnlyMemory<byte> text, TrustedDocument? trusted) => (Text, Trusted) = (text, trusted);

    internal FoundDocument(GraphQLError error) => Error = error;

    /// <summary>The text in UTF-8: the request's own bytes where it sent the text; empty where there is an error.</summary>
    public ReadOnlyMemory<byte> Text { get; }

    /// <summary>The trusted document that it is, parsed already; null where it is none, or was not looked for because any text is taken.</summary>
    public TrustedDocument? Trusted { get; }

    /// <summary>Why there is no document, with one of <see cref="DocumentErrorCodes"/>; null where there is one.</summary>
    public GraphQLError? Error { get; }
}
