using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>A document defines its schema at most once.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Schema.</remarks>
internal sealed class LoneSchemaDefinitionCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var again in definitions.Document.Definitions.OfType<SchemaDefinitionNode>().Skip(1))
            faults.Report(Rule, "The schema is defined more than once.", again);
    }
}
