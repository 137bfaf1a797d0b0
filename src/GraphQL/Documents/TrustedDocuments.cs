using System.Collections.Frozen;
using System.Collections.Immutable;
using Fadu.GraphQL.Language.Parsing;

namespace Fadu.GraphQL.Documents;

/// <summary>The documents that were known before the service started, by identifier.</summary>
public sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, TrustedDocument> _byId;

    internal TrustedDocuments(IEnumerable<TrustedDocument> documents)
    {
        All = [.. documents.OrderBy(document => document.Id, StringComparer.Ordinal)];
        // A text is trusted under its hash too where a manifest names it otherwise.
        _byId = All.Select(document => (Key: DocumentId.Plain(document.Id), document))
            .Concat(All.Select(document => (Key: document.Hash, document)))
            .DistinctBy(entry => entry.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.document, StringComparer.Ordinal);
    }

    /// <summary>All documents in the ordinal order of their identifiers.</summary>
    public ImmutableArray<TrustedDocument> All { get; }

    /// <summary>Reads documents.</summary>
    /// <param name="path">
    /// A folder: every <c>*.graphql</c> file in it and below holds one document, and a manifest in it named <c>persisted-documents.json</c> is
    /// read too; or the path of a manifest: a JSON object from identifiers to texts.
    /// </param>
    /// <param name="limits">How much of each document is read; the requests' own limits, so that none is refused later.</param>
    /// <returns>The documents, or everything that is wrong with them. Problems with files are faults, not exceptions.</returns>
    public static TrustedDocumentsResult Load(string path, ParserLimits limits) => new TrustedDocumentsReader(limits).Read(path);

    /// <summary>The document of an identifier; null where there is none.</summary>
    /// <param name="id">An identifier; a hash with or without <c>sha256:</c> before it.</param>
    public TrustedDocument? Find(string id) => _byId.GetValueOrDefault(DocumentId.Plain(id));
}
