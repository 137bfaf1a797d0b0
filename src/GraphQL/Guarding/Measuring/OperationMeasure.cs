using System.Collections.Immutable;
using Fadu.GraphQL.Guarding.Rights;
using Fadu.GraphQL.Language.Sources;

namespace Fadu.GraphQL.Guarding.Measuring;

/// <summary>
/// How large an operation is and what it asks of who sends it. It holds for every request with the same document and operation in which the
/// variables named in <see cref="Variables"/> have the same values, so it may be kept.
/// </summary>
public sealed class OperationMeasure
{
    internal OperationMeasure(Source source, int offset, ImmutableArray<int> introspectionOffsets) =>
        (Source, Offset, IntrospectionOffsets) = (source, offset, introspectionOffsets);

    /// <summary>What it costs, in the units of <c>@cost</c>; from 0, and <see cref="long.MaxValue"/> for that and everything above.</summary>
    public required long Cost { get; init; }

    /// <summary>How deep fields stand in each other, 1 where all are leaves.</summary>
    public required int Depth { get; init; }

    /// <summary>
    /// How many fields it selects when fragments are written out and selections with one response name merged, each field once however many
    /// items its lists have; of types that exclude each other the one with the most. <see cref="long.MaxValue"/> stands for more, too.
    /// </summary>
    public required long Nodes { get; init; }

    /// <summary>How deep lists of introspection, such as <c>fields</c> and <c>args</c>, stand in each other; 0 without any.</summary>
    public required int IntrospectionDepth { get; init; }

    /// <summary>What it asks of who sends it.</summary>
    public required OperationRights Rights { get; init; }

    /// <summary>The variables whose values the measure depends on, in ordinal order.</summary>
    public required ImmutableArray<string> Variables { get; init; }

    /// <summary>Whether it was measured to its end; the figures of an operation too large for that are too small.</summary>
    public required bool IsComplete { get; init; }

    internal Source Source { get; }

    /// <summary>Where the operation begins, in bytes of the document.</summary>
    internal int Offset { get; }

    /// <summary>Where <c>__schema</c> and <c>__type</c> are selected, in order.</summary>
    internal ImmutableArray<int> IntrospectionOffsets { get; }
}
