using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>No two arguments of a field or of a directive have the same name.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Field-Arguments and #sec-Type-System.Directives.Type-Validation.</remarks>
internal sealed class UniqueArgumentDefinitionNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        foreach (var part in definitions.Document.Definitions)
        {
            if (part is DirectiveDefinitionNode directive)
                Report($"@{directive.Name.Value}", directive.Arguments, faults);
            foreach (var field in DefinitionParts.Fields(part))
                Report($"{DefinitionParts.TypeName(part)?.Value}.{field.Name.Value}", field.Arguments, faults);
        }
    }

    private void Report(string owner, IEnumerable<InputValueDefinitionNode> arguments, SchemaFaults faults)
    {
        foreach (var group in Repeats.Groups(arguments.Select(argument => argument.Name)))
            faults.Report(Rule, $"The argument {owner}({group.Key}:) is defined more than once.", group);
    }
}
