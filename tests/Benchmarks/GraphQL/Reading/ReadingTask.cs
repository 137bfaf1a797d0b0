using System.Text;

namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>Something to do with a document.</summary>
/// <param name="Document">What the document is called.</param>
/// <param name="Text">The document.</param>
/// <param name="Verb">What is done.</param>
internal sealed record ReadingTask(string Document, string Text, ReadingVerb Verb)
{
    /// <summary>The document as it comes over a network.</summary>
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(Text);

    /// <summary>Every task; documents are validated against <see cref="LargeSchema"/>.</summary>
    public static IReadOnlyList<ReadingTask> All { get; } =
    [
        new("small query", Documents.Small, ReadingVerb.Parse),
        new("small query", Documents.Small, ReadingVerb.Validate),
        new("medium query", Documents.Medium, ReadingVerb.Parse),
        new("medium query", Documents.Medium, ReadingVerb.Validate),
        new("introspection query", Documents.Introspection, ReadingVerb.Parse),
        new("introspection query", Documents.Introspection, ReadingVerb.Validate),
        new("large schema", LargeSchema.Text, ReadingVerb.Parse),
        new("large schema", LargeSchema.Text, ReadingVerb.Build),
    ];
}
