using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No two values of an enumeration have the same name, its extensions included.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Enums.Type-Validation.</remarks>
internal sealed class UniqueEnumValueNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var parts in definitions.Document.Definitions.ToLookup(part => DefinitionParts.TypeName(part)?.Value, StringComparer.Ordinal))
        {
            foreach (var (first, again) in Repeats.Of(parts.SelectMany(part => DefinitionParts.Values(part)).Select(value => value.Name)))
                faults.Report(Rule, $"The enum value {parts.Key}.{again.Value} is defined more than once.", first, again);
        }
    }
}
