using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.Language.Parsing;
using Fadu.GraphQL.Language.Sources;
using Fadu.GraphQL.TypeSystem.Checking;
using Fadu.GraphQL.TypeSystem.Definitions;
using Fadu.GraphQL.TypeSystem.Scalars;

namespace Fadu.GraphQL.TypeSystem.Building;

/// <summary>Builds schemas from their definitions.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-System.</remarks>
public static class SchemaBuilder
{
    /// <summary>Reads definitions and builds their schema.</summary>
    /// <param name="source">The definitions, extensions among them.</param>
    /// <param name="scalars">How the values of custom scalars are read and written, by the scalars' names; a scalar without an entry takes any value.</param>
    public static SchemaResult Build(Source source, IReadOnlyDictionary<string, ScalarCoercion> scalars)
    {
        var parsed = GraphQLParser.Parse(source, ParserLimits.Schema);
        return parsed.Succeeded ? Build(parsed.Node, scalars) : new([parsed.Error]);
    }

    /// <summary>Builds the schema of definitions.</summary>
    /// <param name="document">The definitions, extensions among them.</param>
    /// <param name="scalars">How the values of custom scalars are read and written, by the scalars' names; a scalar without an entry takes any value.</param>
    public static SchemaResult Build(DocumentNode document, IReadOnlyDictionary<string, ScalarCoercion> scalars)
    {
        var definitions = new DefinitionIndex(document);
        var faults = new SchemaFaults(document.Source);
        if (!DefinitionChecks.Run(definitions, faults))
            return new(faults.InOrder);

        var schema = new SchemaAssembly(definitions, scalars).Build();
        SchemaChecks.Run(schema, definitions, faults);
        var errors = faults.InOrder;
        return errors.IsEmpty ? new(schema) : new(errors);
    }
}
