using Fadu.GraphQL.Language.Nodes;
using Fadu.GraphQL.TypeSystem.Definitions;

namespace Fadu.GraphQL.TypeSystem.Checking;

/// <summary>Directives are applied with arguments that they have, each once, and with all that they require.</summary>
/// <remarks>Source: https://spec.graphql.org/September2025/#sec-Argument-Names, #sec-Argument-Uniqueness and #sec-Required-Arguments.</remarks>
internal sealed class DirectiveArgumentNamesCheck : DefinitionCheck
{
    public override void Check(DefinitionIndex definitions, SchemaFaults faults)
    {
        var known = KnownDirective.ByName(definitions);
        foreach (var directive in DirectiveSite.Of(definitions).SelectMany(site => site.Directives))
        {
            foreach (var group in Repeats.Groups(directive.Arguments.Select(argument => argument.Name)))
                faults.Report(Rule, $"The argument {group.Key} is given more than once.", group);
            if (known.GetValueOrDefault(directive.Name.Value) is { } definition)
                Compare(directive, definition, faults);
        }
    }

    private void Compare(DirectiveNode directive, KnownDirective definition, SchemaFaults faults)
    {
        foreach (var argument in directive.Arguments)
        {
            if (definition.Arguments.All(one => one.Name != argument.Name.Value))
                faults.Report(Rule, $"The directive @{directive.Name.Value} has no argument {argument.Name.Value}.", argument);
        }

        foreach (var (name, isRequired) in definition.Arguments)
        {
            if (isRequired && directive.Arguments.All(argument => argument.Name.Value != name))
                faults.Report(Rule, $"The directive @{directive.Name.Value} requires the argument {name}.", directive);
        }
    }
}
