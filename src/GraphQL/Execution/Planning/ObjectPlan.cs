using System.Collections.Immutable;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.Execution.Planning;

/// <summary>What is selected of objects of one type at one place of the response.</summary>
/// <param name="type">The type.</param>
/// <param name="fields">The fields, in the order of the response.</param>
internal sealed class ObjectPlan(ObjectType type, ImmutableArray<FieldPlan> fields)
{
    /// <summary>The type.</summary>
    public ObjectType Type { get; } = type;

    /// <summary>The fields, in the order of the response; an array because the writer runs over it once for each object.</summary>
    public FieldPlan[] Fields { get; } = [.. fields];

    /// <summary>The fields whose values are there before anything is written, by slot: methods, and whatever leads to methods.</summary>
    public ImmutableArray<FieldPlan> Staged { get; } = [.. fields.Where(field => field.Slot >= 0)];
}
