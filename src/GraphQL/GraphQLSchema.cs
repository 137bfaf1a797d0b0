using Fadu.GraphQL.Guarding.Checking;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Building;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL;

/// <summary>Reads the schema of a service.</summary>
public static class GraphQLSchema
{
    /// <summary>Reads a schema that may use the directives of <see cref="Guarding.Definitions.GuardDirectives"/>, whose text it then holds.</summary>
    /// <param name="source">The schema in the schema language.</param>
    /// <param name="scalars">How the values of its own scalars are read and written, by name; one that is missing takes any value.</param>
    /// <returns>The schema; or everything that is wrong with its definitions, or else with its use of the directives.</returns>
    /// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
    public static SchemaResult Read(Source source, IReadOnlyDictionary<string, ScalarCoercion> scalars)
    {
        var result = SchemaBuilder.Build(source, scalars);
        return result.Succeeded && GuardCheck.Faults(result.Schema, source) is { IsEmpty: false } faults ? new(faults) : result;
    }
}
