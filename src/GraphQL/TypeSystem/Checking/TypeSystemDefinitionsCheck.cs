using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A schema is made of definitions and extensions of the type system only.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#TypeSystemExtensionDocument.</remarks>
internal sealed class TypeSystemDefinitionsCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var definition in definitions.Document.Definitions.OfType<ExecutableDefinitionNode>())
            faults.Report(Rule, "An operation or a fragment is no part of a schema.", definition);
    }
}
