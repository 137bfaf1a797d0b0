using Fadu.GraphQL.Documents;
using Fadu.GraphQL.Execution;
using Fadu.GraphQL.Guarding;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Validation;

namespace Fadu.GraphQL;

/// <summary>How requests are read, judged and executed.</summary>
public sealed record GraphQLEngineOptions
{
    /// <summary>How requests are executed: how long they may take, by which clock, and who is told of failures.</summary>
    public required ExecutionOptions Execution { get; init; }

    /// <summary>How large documents may be.</summary>
    public ParserLimits Parsing { get; init; } = ParserLimits.Default;

    /// <summary>How much work validating one may take.</summary>
    public ValidationOptions Validation { get; init; } = ValidationOptions.Default;

    /// <summary>How large operations may be, and whether they may ask about the schema.</summary>
    public GuardLimits Limits { get; init; } = GuardLimits.Default;

    /// <summary>Other limits for some callers, as whether those who are logged in may ask about the schema; null: the same for all.</summary>
    public Func<Caller, GuardLimits>? LimitsFor { get; init; }

    /// <summary>Where a caller's documents are found: any text, or trusted ones only.</summary>
    public Func<Caller, DocumentLookup> Documents { get; init; } = static _ => DocumentLookup.TextOnly;

    /// <summary>How often it is asked, while a subscription is silent, whether its caller still has the rights; <see cref="Timeout.InfiniteTimeSpan"/> for never.</summary>
    public TimeSpan RightsCheckInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many documents are kept with their plans, so that they are read and validated once; at least 1.</summary>
    public int DocumentsKept { get; init; } = 1_000;
}
