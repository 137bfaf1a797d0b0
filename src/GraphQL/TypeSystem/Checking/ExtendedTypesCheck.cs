using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>What is extended is defined, as the same kind of type.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Type-Extensions, the validation of each kind of extension.</remarks>
internal sealed class ExtendedTypesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        // Where a type is defined twice, which is another fault, an extension is compared with the last definition, as the reference
        // implementation does.
        var defined = definitions.Types.ToLookup(type => type.Name.Value, StringComparer.Ordinal);
        foreach (var extension in definitions.Document.Definitions.OfType<TypeExtensionNode>())
        {
            var name = extension.Name.Value;
            if (defined[name].LastOrDefault() is { } definition)
            {
                if (!DefinitionParts.Extends(extension, definition))
                    faults.Report(Rule, $"The extension of {name} is of another kind than its definition.", definition, extension);
            }
            else
            {
                faults.Report(Rule, $"There is no type {name} to extend.", extension.Name);
            }
        }
    }
}
