using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Fadu.GraphQL.Errors;
using Fadu.GraphQL.TypeSystem.Types;

namespace Fadu.GraphQL.TypeSystem.Building;

/// <summary>What came of building a schema: the schema, or everything that is wrong with its definitions.</summary>
public sealed class SchemaResult
{
    internal SchemaResult(Schema schema) => Schema = schema;

    internal SchemaResult(ImmutableArray<GraphQLError> errors) => Errors = errors;

    /// <summary>The schema; null where there are errors.</summary>
    public Schema? Schema { get; }

    /// <summary>
    /// All errors, in the order of the text: with the code <see cref="Checking.SchemaErrorCodes.SchemaInvalid"/>, or the one with which
    /// parsing stopped; empty where there is a schema.
    /// </summary>
    public ImmutableArray<GraphQLError> Errors { get; } = [];

    /// <summary>Whether there is a schema.</summary>
    [MemberNotNullWhen(true, nameof(Schema))]
    public bool Succeeded => Schema is not null;
}
