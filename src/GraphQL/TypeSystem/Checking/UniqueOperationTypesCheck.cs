using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Each kind of operation begins at one type.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Root-Operation-Types.</remarks>
internal sealed class UniqueOperationTypesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var first = new Dictionary<OperationKind, Node>();
        foreach (var operation in definitions.SchemaParts.SelectMany(part => DefinitionParts.Operations(part)))
        {
            var kind = operation.Operation;
            if (!first.TryAdd(kind, operation))
                faults.Report(Rule, $"The schema says more than once where a {kind.ToString().ToLowerInvariant()} begins.", first[kind], operation);
        }
    }
}
