using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Documents;

/// <summary>A document that was known before the service started.</summary>
/// <param name="Id">Its identifier: <c>sha256:</c> and the hash of its text, or a name of its own that a manifest gives it.</param>
/// <param name="Hash">The SHA-256 of its UTF-8 bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Document">The document; syntactically right, not validated.</param>
public sealed record TrustedDocument(string Id, string Hash, DocumentNode Document)
{
    /// <summary>Its text; named after the file that it stands in.</summary>
    public Source Source => Document.Source;
}
