namespace Fadu.Benchmarks.GraphQL.Reading;

/// <summary>What is done with a document.</summary>
internal enum ReadingVerb
{
    /// <summary>It is parsed.</summary>
    Parse,

    /// <summary>It is parsed and held against a schema.</summary>
    Validate,

    /// <summary>It is parsed, checked, and made into a schema.</summary>
    Build,
}
