using System.Collections.Immutable;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.Guarding.Measuring;

namespace Fadu.GraphQL.Guarding;

/// <summary>What came of holding an operation against its caller and the limits.</summary>
public sealed class GuardOutcome
{
    internal GuardOutcome(ImmutableArray<GraphQLError> refusals, OperationMeasure measure) => (Refusals, Measure) = (refusals, measure);

    /// <summary>Everything for which the operation is refused: rights first, then limits; empty where it may be executed.</summary>
    public ImmutableArray<GraphQLError> Refusals { get; }

    /// <summary>How large the operation is and what it asks of who sends it.</summary>
    public OperationMeasure Measure { get; }

    /// <summary>Whether the operation may be executed.</summary>
    public bool IsAllowed => Refusals.IsEmpty;
}
