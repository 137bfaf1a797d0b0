using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.Execution.Resolvers;

namespace Fadu.GraphQL.Binding;

/// <summary>What came of binding a schema: one that can be executed, or everything that does not fit.</summary>
public sealed class BindingResult
{
    internal BindingResult(ExecutableSchema schema) => Schema = schema;

    internal BindingResult(ImmutableArray<string> faults) => Faults = faults;

    /// <summary>The schema with its members; null where there are faults.</summary>
    public ExecutableSchema? Schema { get; }

    /// <summary>Every fault as a sentence: the schema coordinate, the C# member, and what to write instead. Empty where there is a schema.</summary>
    public ImmutableArray<string> Faults { get; } = [];

    /// <summary>Whether there is a schema.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;
}
