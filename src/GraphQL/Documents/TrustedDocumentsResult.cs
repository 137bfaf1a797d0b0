using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Fadu.GraphQL.Documents;

/// <summary>What came of reading trusted documents: all of them, or everything that is wrong.</summary>
public sealed class TrustedDocumentsResult
{
    internal TrustedDocumentsResult(TrustedDocuments documents) => Documents = documents;

    internal TrustedDocumentsResult(ImmutableArray<string> faults) => Faults = faults;

    /// <summary>The documents; null where there are faults.</summary>
    public TrustedDocuments? Documents { get; }

    /// <summary>Each fault as a sentence that begins with the file; in the order of the files' names, empty where there are documents.</summary>
    public ImmutableArray<string> Faults { get; } = [];

    /// <summary>Whether there are documents.</summary>
    [MemberNotNullWhen(true, nameof(Documents))]
    public bool Succeeded => Documents is not null;
}
