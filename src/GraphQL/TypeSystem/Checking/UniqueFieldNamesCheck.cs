using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No two fields of a type have the same name, its extensions included.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Objects.Type-Validation.</remarks>
internal sealed class UniqueFieldNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var parts in definitions.Document.Definitions.ToLookup(part => DefinitionParts.TypeName(part)?.Value, StringComparer.Ordinal))
        {
            foreach (var (first, again) in Repeats.Of(parts.SelectMany(FieldNames)))
                faults.Report(Rule, $"The field {parts.Key}.{again.Value} is defined more than once.", first, again);
        }
    }

    private static IEnumerable<NameNode> FieldNames(DefinitionNode part) =>
        DefinitionParts.Fields(part).Select(field => field.Name).Concat(DefinitionParts.InputFields(part).Select(field => field.Name));
}
