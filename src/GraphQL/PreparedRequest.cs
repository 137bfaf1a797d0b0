using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.Execution.Planning;
using Fadu.GraphQL.Execution.Responses;
using Fadu.GraphQL.Guarding.Measuring;
using Fadu.GraphQL.Language.Nodes;

namespace Fadu.GraphQL;

/// <summary>A request that was read and judged: it may be executed, or it is refused.</summary>
public sealed class PreparedRequest
{
    internal PreparedRequest(GraphQLResponse refusal) => Refusal = refusal;

    internal PreparedRequest(OperationCall call, OperationMeasure measure) => (Call, Measure) = (call, measure);

    /// <summary>Why nothing is executed, to be disposed; null where it may be.</summary>
    public GraphQLResponse? Refusal { get; }

    /// <summary>Whether it may not be executed.</summary>
    [MemberNotNullWhen(true, nameof(Refusal))]
    [MemberNotNullWhen(false, nameof(Call), nameof(Measure))]
    public bool IsRefused => Refusal is not null;

    /// <summary>What the operation does; a query where the request is refused.</summary>
    public OperationKind Kind => Call?.Operation.Definition.Operation ?? OperationKind.Query;

    /// <summary>The operation's name; null where it has none or the request is refused.</summary>
    public string? OperationName => Call?.Operation.Definition.Name?.Value;

    internal OperationCall? Call { get; }

    internal OperationMeasure? Measure { get; }
}
